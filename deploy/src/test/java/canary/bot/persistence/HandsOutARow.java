package canary.bot.persistence;

import java.util.List;

/** Crooked on purpose. */
public interface HandsOutARow {
    List<MemberRow> rows();
}
