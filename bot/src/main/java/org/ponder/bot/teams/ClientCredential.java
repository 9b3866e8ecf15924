package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.AbstractApplicationBase;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import java.net.MalformedURLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A secret or a certificate of a single-tenant registration. */
record ClientCredential(IClientCredential proof, Optional<Expiry> ends) implements Credential {

    @Override
    public Future<IAuthenticationResult> ask(Registration at, Consumer<AbstractApplicationBase.Builder<?>> way)
            throws MalformedURLException {
        ConfidentialClientApplication.Builder application = ConfidentialClientApplication.builder(at.appId(), proof);
        way.accept(application);
        return application
                .authority(at.authority())
                .instanceDiscovery(false)
                .build()
                .acquireToken(
                        ClientCredentialParameters.builder(Set.of(at.cloud().scope()))
                                .skipCache(true)
                                .build());
    }

    @Override
    public String toString() {
        return "ClientCredential[…]";
    }
}
