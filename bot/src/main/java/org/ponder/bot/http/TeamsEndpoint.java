package org.ponder.bot.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.ponder.bot.teams.Answer;
import org.ponder.bot.teams.Call;
import org.ponder.bot.teams.TeamsInbound;

/** Where Microsoft Teams delivers its activities. */
@Path("messages")
@RequestScoped
public class TeamsEndpoint {

    @Inject
    private TeamsInbound teams;

    /** Every refusal has an entity of its own, or the server would send a page of HTML instead. */
    @POST
    public Response deliver(@Context HttpHeaders headers, @Context HttpServletRequest request, InputStream body) {
        Call call = new Call(
                name -> Optional.ofNullable(headers.getHeaderString(name)).orElse(""), request.getRemoteAddr(), body);
        Answer answer = teams.answer(call);
        return answer.json().isEmpty()
                ? Response.status(answer.status()).build()
                : Response.status(answer.status())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(answer.json())
                        .build();
    }
}
