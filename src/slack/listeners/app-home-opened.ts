/** Somebody opens Tango: the Home tab says what it knows, the Messages tab offers something to begin with. */
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { homeView } from '../../render/slack/help.ts';
import type { Edge } from '../edge.ts';

type Args = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

export const handleAppHomeOpened =
  (edge: Edge) =>
  async ({ event, client }: Args): Promise<void> => {
    const { methods, words, names } = edge;
    if (event.tab === 'messages') {
      const { title, list } = words.prompts;
      // Where prompts are not known nothing is posted instead: nobody asked for it, and Home shows the same examples.
      await methods.attempt('assistant.threads.setSuggestedPrompts', () =>
        client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, title, prompts: list }),
      );
      return;
    }
    const view = homeView({ names, words, thread: '' });
    await methods.attempt('views.publish', () => client.views.publish({ user_id: event.user, view }));
  };
