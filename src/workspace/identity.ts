/**
 * The fixed names of the embedded workspace: its team and the app installed in it.
 * Real Slack hands these out on installation; here they are constants so that data survives a restart.
 */
export const team = { id: 'T0TANGOLOC', name: 'Tango (on this machine)', domain: 'tango-local' } as const;

export const appIdentity = {
  appId: 'A0TANGOAPP',
  botId: 'B0TANGOBOT',
  botUserId: 'U0TANGOBOT',
  name: 'Tango',
} as const;
