/** The styles that the page adds to GraphiQL. `docs/decisions/100` gives the reasons. */
export const STYLE = `
/* The drag library of the tabs keeps an old offset after the size of their list has changed. */
.graphiql-tab { transform: none !important; }

@media (max-width: 640px) {
  .graphiql-container { flex-direction: column-reverse; }
  .graphiql-container .graphiql-sidebar { flex-direction: row; width: auto; padding: 4px 8px; }
  .graphiql-container .graphiql-main { min-height: 0; }
  .graphiql-container .graphiql-logo { display: none; }
  #graphiql-session { flex-direction: column; }
  #graphiql-session .graphiql-query-editor { flex-direction: column-reverse; }
  #graphiql-session .graphiql-toolbar { flex-direction: row; width: auto; }
}
`;
