"""The Neo4j adapter: the store port over a server, a cluster or Aura."""
