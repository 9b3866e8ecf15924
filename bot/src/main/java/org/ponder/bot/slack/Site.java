package org.ponder.bot.slack;

/**
 * What the app is installed in.
 *
 * @param enterprise the organisation, or empty where the workspace belongs to none
 * @param team the workspace, or empty where it is all of the organisation
 */
public record Site(String enterprise, String team) {

    public Site {
        if (enterprise.isEmpty() && team.isEmpty()) {
            throw new IllegalArgumentException("an app is installed in a workspace or in an organisation");
        }
    }

    /** Of an installation in all of an organisation Slack may name a team too, which is none of ours to keep. */
    static Site of(String enterprise, String team, boolean organisation) {
        return new Site(enterprise, organisation ? "" : team);
    }

    /** Ids of teams are unique in all of Slack, so a workspace keeps its key when it joins an organisation. */
    public String key() {
        return team.isEmpty() ? enterprise : team;
    }
}
