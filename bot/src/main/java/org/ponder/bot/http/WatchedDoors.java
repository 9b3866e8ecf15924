package org.ponder.bot.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ponder.bot.pulse.Count;
import org.ponder.bot.pulse.Door;
import org.ponder.bot.pulse.Figures;
import org.ponder.bot.pulse.Refused;
import org.ponder.bot.pulse.Stage;
import org.ponder.bot.pulse.Trail;
import org.ponder.bot.pulse.Trails;

/** Counts what is refused where platforms deliver, and begins the trail that all has which comes of a request. */
public final class WatchedDoors extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What this filter is mapped to. */
    public static final String PATHS = "/api/*";

    private final transient Trails trails;
    private final transient Figures figures;

    public WatchedDoors(Trails trails, Figures figures) {
        this.trails = trails;
        this.figures = figures;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Door door = Door.at(request.getRequestURI());
        Trails.Step step = trails.begin(Stage.REQUEST, Trail.NONE);
        try {
            chain.doFilter(request, response);
        } finally {
            step.answered(door, response.getStatus());
            step.end();
            Refused.by(response.getStatus()).ifPresent(why -> figures.add(Count.refused(door, why)));
        }
    }
}
