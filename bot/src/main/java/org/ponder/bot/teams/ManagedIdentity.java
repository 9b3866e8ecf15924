package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.AbstractApplicationBase;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A user-assigned managed identity: Azure knows the server that it gave it to, and nothing is kept or renewed here. */
record ManagedIdentity(String clientId) implements Credential {
    /** What a scope has behind the resource that it is for. */
    private static final String ALL_OF_IT = "/.default";

    @Override
    public Future<IAuthenticationResult> ask(Registration at, Consumer<AbstractApplicationBase.Builder<?>> way)
            throws Exception {
        ManagedIdentityApplication.Builder application =
                ManagedIdentityApplication.builder(ManagedIdentityId.userAssignedClientId(clientId));
        way.accept(application);
        return application
                .build()
                .acquireTokenForManagedIdentity(ManagedIdentityParameters.builder(resource(at))
                        .forceRefresh(true)
                        .build());
    }

    private static String resource(Registration at) {
        String scope = at.cloud().scope();
        return scope.endsWith(ALL_OF_IT) ? scope.substring(0, scope.length() - ALL_OF_IT.length()) : scope;
    }

    @Override
    public boolean isManaged() {
        return true;
    }

    @Override
    public Optional<Expiry> ends() {
        return Optional.empty();
    }
}
