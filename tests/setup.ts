/** No test may read the developer's own environment: a key in the shell must not send a request. */
for (const name of Object.keys(process.env))
  if (/^(?:SLACK_|OPENAI_|TANGO_(?!SCREENSHOTS$|TEST_POSTGRES$)|DATABASE_URL$)/.test(name)) delete process.env[name];
