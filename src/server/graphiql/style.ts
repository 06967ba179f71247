/** The style that the page adds to that of GraphiQL. `docs/decisions/100` gives the reasons. */
export const STYLE = `
/* The drag library of the tabs keeps an old offset after the size of their list has changed. */
.graphiql-tab { transform: none !important; }

@media (max-width: 640px) {
  #graphiql-session { flex-direction: column; }
}
`;
