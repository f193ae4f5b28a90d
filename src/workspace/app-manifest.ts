/**
 * The parts of a Slack app manifest that decide what a workspace offers and sends: commands, shortcuts, event subscriptions.
 * Real Slack delivers only events an app subscribed to, so the embedded workspace reads the same file.
 */
import { z } from 'zod';

const manifestSchema = z.object({
  features: z
    .object({
      slash_commands: z
        .array(
          z.object({ command: z.string(), description: z.string().default(''), usage_hint: z.string().default('') }),
        )
        .default([]),
      shortcuts: z
        .array(
          z.object({
            name: z.string(),
            type: z.enum(['message', 'global']),
            callback_id: z.string(),
            description: z.string().default(''),
          }),
        )
        .default([]),
    })
    .default({ slash_commands: [], shortcuts: [] }),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).default({ bot_events: [] }),
    })
    .default({ event_subscriptions: { bot_events: [] } }),
});

export type AppManifest = z.infer<typeof manifestSchema>;
export type Shortcut = AppManifest['features']['shortcuts'][number];
export type SlashCommand = AppManifest['features']['slash_commands'][number];

export const tangoManifest: AppManifest = {
  features: {
    slash_commands: [
      { command: '/tango', description: 'Ask Tango about co-production', usage_hint: '[place | ask | brief | help] …' },
    ],
    shortcuts: [
      {
        name: 'Place this service',
        type: 'message',
        callback_id: 'place_service',
        description: 'Where does it stand?',
      },
    ],
  },
  settings: {
    event_subscriptions: {
      bot_events: ['app_home_opened', 'app_mention', 'message.im', 'app_context_changed', 'agent_session_stopped'],
    },
  },
};

export function readManifest(manifest: unknown): AppManifest {
  return manifest === undefined ? tangoManifest : manifestSchema.parse(manifest);
}
