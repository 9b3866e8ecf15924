package canary.bot.persistence;

import java.util.List;

/** Crooked on purpose. */
public interface HandsOutRows {
    List<MemberRow> rows();
}
