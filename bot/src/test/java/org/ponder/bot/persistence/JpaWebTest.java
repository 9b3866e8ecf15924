package org.ponder.bot.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.web.WebMessages;
import org.ponder.bot.web.WebMessagesApart;
import org.ponder.bot.web.WebMessagesContract;
import org.ponder.bot.web.WebWorkspaces;

@ExtendWith(Postgres.Extension.class)
class JpaWebTest implements WebMessagesContract {
    private final Rowstore store;

    JpaWebTest(Postgres postgres) {
        store = postgres.rows();
    }

    @AfterEach
    void let_go() {
        store.close();
    }

    @Override
    public WebMessages messages() {
        return new WebMessagesApart(new JpaWebMessages(store.entities(), Rowstore.SEALS), store.work());
    }

    @Override
    public WebWorkspaces workspaces() {
        WebWorkspaces rows = new JpaWebWorkspaces(store.entities());
        return new WebWorkspaces() {
            @Override
            public Optional<String> newest() {
                Supplier<Optional<String>> newest = rows::newest;
                return store.work().run(newest);
            }

            @Override
            public void add(String workspace, Instant at) {
                store.work().run(() -> {
                    rows.add(workspace, at);
                    return true;
                });
            }
        };
    }
}
