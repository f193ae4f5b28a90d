/** Which listener hears what. */
import type { App, MessageShortcut } from '@slack/bolt';
import { actionIds, actionPattern, commands, shortcutIds } from '../render/slack/actions.ts';
import type { Edge } from './edge.ts';
import { handleAgentSessionStopped } from './listeners/agent-session-stopped.ts';
import { handleAppHomeOpened } from './listeners/app-home-opened.ts';
import { handleAppMentioned } from './listeners/app-mentioned.ts';
import { handleCommandTango } from './listeners/command-tango.ts';
import { handleFeedbackGiven } from './listeners/feedback-given.ts';
import { handleMessageIm } from './listeners/message-im.ts';
import { handlePassageShown, handlePassagesShown } from './listeners/passage-shown.ts';
import { handlePlaceThisService } from './listeners/place-this-service.ts';
import { handleMakeBriefing, handlePlacementExplored, handleSayMore } from './listeners/placement-explored.ts';
import { handleQuestionAnswered } from './listeners/question-answered.ts';
import { handleAppUninstalled, handleTokensRevoked } from './listeners/tokens-revoked.ts';

export function listen(app: App, edge: Edge): void {
  app.event('app_mention', handleAppMentioned(edge));
  app.event('message', handleMessageIm(edge));
  app.event('app_home_opened', handleAppHomeOpened(edge));
  app.event('agent_session_stopped', handleAgentSessionStopped(edge));
  app.event('tokens_revoked', handleTokensRevoked(edge));
  app.event('app_uninstalled', handleAppUninstalled(edge));
  app.command(commands.tango, handleCommandTango(edge));
  app.shortcut<MessageShortcut>(shortcutIds.placeThisService, handlePlaceThisService(edge));
  const { showDetails, showWhy, showMoves, showRisks, showQuestions } = actionIds;
  const on = (ids: string[], listener: ReturnType<typeof handleMakeBriefing>) =>
    app.action(actionPattern(...ids), listener);
  on([actionIds.answerQuestion], handleQuestionAnswered(edge));
  on([showDetails, showWhy, showMoves, showRisks, showQuestions], handlePlacementExplored(edge));
  on([actionIds.makeBriefing], handleMakeBriefing(edge));
  on([actionIds.sayMore], handleSayMore(edge));
  on([actionIds.showPassage], handlePassageShown(edge));
  on([actionIds.showPassages], handlePassagesShown(edge));
  on([actionIds.giveFeedback], handleFeedbackGiven(edge));
}
