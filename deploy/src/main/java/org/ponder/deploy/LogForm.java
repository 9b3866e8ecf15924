package org.ponder.deploy;

import java.util.Map;

/** How the server writes its log. */
final class LogForm {
    /** One JSON object a line, by the server’s own formatter; as talkative as the server is by itself. */
    static final String JSON = """
            handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
            java.util.logging.ConsoleHandler.level=FINE
            .level=INFO
            org.hibernate.validator.internal.util.Version.level=WARNING
            javax.enterprise.system.tools.deployment.dol.level=WARNING
            javax.enterprise.system.tools.deployment.common.level=WARNING
            fish.payara.nucleus.util.level=WARNING
            org.glassfish.admin.mbeanserver.level=WARNING
            """;

    private LogForm() {}

    static boolean isJson(Map<String, String> environment) {
        return "json".equals(environment.getOrDefault("PONDER_LOG", "").strip());
    }
}
