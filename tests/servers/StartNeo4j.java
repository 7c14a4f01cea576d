import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Starts a real Neo4j on 127.0.0.1 with login on: {@code StartNeo4j FOLDER PORT PAGECACHE STOP}.
 *
 * <p>PORT 0 lets the system pick a free one. The password comes from NEO4J_PASSWORD. Prints {@code bolt PORT} when it answers, and ends
 * when its standard input ends, so also when the process that started it is killed. STOP {@code clean} shuts the database down in order
 * (10 seconds), {@code halt} just stops, which is what a folder that is thrown away needs.
 */
public final class StartNeo4j {
    public static void main(String[] args) {
        try {
            serve(Path.of(args[0]), Integer.parseInt(args[1]), ByteUnit.parse(args[2]), args[3].equals("clean"));
            Runtime.getRuntime().halt(0);
        } catch (Throwable failure) {
            // The database's own threads would keep a failed process alive.
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(Path folder, int port, long pageCache, boolean clean) throws Exception {
        var service = new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
                .build();
        service.database("system").executeTransactionally(
                "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", System.getenv("NEO4J_PASSWORD")));
        var database = (GraphDatabaseAPI) service.database("neo4j");
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("bolt " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        System.out.flush();
        while (System.in.read() >= 0) { }
        if (clean) {
            service.shutdown();
        }
    }
}
