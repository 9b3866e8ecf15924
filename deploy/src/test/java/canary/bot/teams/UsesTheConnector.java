package canary.bot.teams;

import com.microsoft.bot.connector.ConnectorClient;

/** Crooked on purpose. */
public interface UsesTheConnector {
    ConnectorClient client();
}
