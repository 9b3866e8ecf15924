package org.ponder.bot.web;

class InMemoryWebTest implements WebMessagesContract {
    private final InMemoryWeb web = new InMemoryWeb();

    @Override
    public WebMessages messages() {
        return web;
    }

    @Override
    public WebWorkspaces workspaces() {
        return web;
    }
}
