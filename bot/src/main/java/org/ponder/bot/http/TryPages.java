package org.ponder.bot.http;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ponder.bot.web.BadForm;
import org.ponder.bot.web.Form;
import org.ponder.bot.web.MadeUpPerson;
import org.ponder.bot.web.MadeUpTrust;
import org.ponder.bot.web.Notice;
import org.ponder.bot.web.Sorry;
import org.ponder.bot.web.TryOut;

/**
 * The try-out page over HTTP: pages to read, and forms that are answered with the way to the page that shows what came of them.
 * Who the visitor is stands in the path, so there is no cookie and nothing to sign in to.
 */
public final class TryPages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 4 << 20;

    /** What this servlet is mapped to. */
    public static final List<String> PATHS = List.of("", "/as/*", "/others", "/again", "/try/*");

    /** How much may be sent at once with a file, all of which is held in memory. */
    public static final MultipartConfigElement PARTS =
            new MultipartConfigElement("", MOST_BYTES, MOST_BYTES, MOST_BYTES);

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final transient TryOut tryOut;
    private final boolean on;

    /** @param on whether the deployment offers it; otherwise there is nothing here */
    public TryPages(TryOut tryOut, boolean on) {
        this.tryOut = tryOut;
        this.on = on;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Answer answer = new Answer(response);
        // not "no-referrer": with that, browsers hide the origin of a form from ourselves too
        response.setHeader("Referrer-Policy", "same-origin");
        if (!on) {
            answer.nothingHere();
            return;
        }
        try {
            if (METHODS.contains(request.getMethod())) {
                super.service(request, response);
            } else {
                response.setHeader("Allow", "GET, HEAD, POST");
                sorry(answer, SC_METHOD_NOT_ALLOWED, Sorry.NOT_HERE);
            }
        } catch (BadForm e) {
            sorry(answer, SC_BAD_REQUEST, Sorry.NOT_WHOLE);
        } catch (RuntimeException e) {
            log("a visit to the try-out page failed with " + e.getClass().getName());
            sorry(answer, SC_INTERNAL_SERVER_ERROR, Sorry.BROKEN);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = new Answer(response);
        Visit visit = Visit.of(request);
        Optional<Asset> asset = Asset.at(visit.path());
        if (asset.isPresent()) {
            answer.asset(asset.get());
        } else if (visit.path().equals("/")) {
            answer.page(tryOut.welcome(visit.notice()));
        } else if (visit.person().isPresent() && visit.action().isEmpty()) {
            MadeUpPerson person = visit.person().get();
            answer.page(tryOut.desk(person, visit.look(person)));
        } else {
            sorry(answer, SC_NOT_FOUND, Sorry.NOT_HERE);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = new Answer(response);
        if (!SameOrigin.isProvenBy(request)) {
            sorry(answer, SC_FORBIDDEN, Sorry.NOT_FROM_HERE);
            return;
        }
        Visit visit = Visit.of(request);
        Optional<String> next =
                visit.person().isPresent() ? as(visit.person().get(), visit) : asNobody(visit.path(), visit.form());
        if (next.isPresent()) {
            answer.seeOther(next.get());
        } else {
            sorry(answer, SC_NOT_FOUND, Sorry.NOT_HERE);
        }
    }

    private Optional<String> as(MadeUpPerson person, Visit visit) {
        switch (visit.action()) {
            case "say" -> tryOut.say(person, visit.form());
            case "press" -> tryOut.press(person, visit.form());
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(visit.look(person).path(person) + "#newest");
    }

    private Optional<String> asNobody(String path, Form form) {
        return switch (path) {
            case "/others" -> Optional.of(letTheOthersAnswer(form));
            case "/again" -> {
                tryOut.startOver();
                yield Optional.of("/?note=" + Notice.FRESH.key());
            }
            default -> Optional.empty();
        };
    }

    private String letTheOthersAnswer(Form form) {
        Optional<MadeUpPerson> visitor = MadeUpTrust.person(form.value("person"));
        Notice notice = tryOut.letTheOthersAnswer(visitor);
        return visitor.map(person -> "/as/" + person.id()).orElse("/") + "?note=" + notice.key();
    }

    private void sorry(Answer answer, int status, Sorry sorry) throws IOException {
        answer.page(status, tryOut.sorry(sorry));
    }
}
