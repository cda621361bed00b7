package org.qingshou.outsourcing.inbound;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Problems;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.signing.WebhookSignature;
import org.qingshou.outbox.signing.WebhookSignature.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only calls whose raw bytes carry a fitting, fresh signature of the agency they name. What is refused leaves a
 * line in the log and in the audit trail, never a word of its content. No bean, or it would run for every address.
 */
final class AgencySignatureFilter extends OncePerRequestFilter {
    static final String AGENCY = "Qingshou-Agency";
    static final int LARGEST_BODY = 256 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(AgencySignatureFilter.class);
    private static final String UNKNOWN = "unknown";

    private final AgencyReports reports;
    private final Problems problems;
    private final BusinessClock clock;
    private final RateLimit calls = new RateLimit(600, System::nanoTime);
    private final RateLimit failures = new RateLimit(30, System::nanoTime);

    AgencySignatureFilter(AgencyReports reports, Problems problems, BusinessClock clock) {
        this.reports = reports;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        return address.equals("/agency-api/v1/keys") || address.startsWith("/agency-api/v1/schemas/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "outsourcing.api.tooLarge", "256");
            return;
        }
        String agency = header(request, AGENCY);
        List<String> keys = agency.isEmpty() ? List.of() : reports.signingKeys(agency);
        Fault fault = check(request, body, keys);
        if (fault != Fault.NONE) {
            refuse(request, response, keys.isEmpty() ? UNKNOWN : agency, fault);
            return;
        }
        if (!calls.take(agency)) {
            tooMany(request, response);
            return;
        }
        reports.heard(agency, clock.instant());
        new AgencyCall(agency, header(request, WebhookSignature.ID), body).putInto(request);
        signIn(agency);
        chain.doFilter(request, response);
    }

    /** While an agency changes its key either fits; what one key finds late is late by whichever. */
    private Fault check(HttpServletRequest request, byte[] body, List<String> keys) {
        Fault worst = Fault.FORGED;
        for (String key : keys) {
            Fault fault = check(request, body, key);
            if (fault == Fault.NONE) return fault;
            if (fault != Fault.FORGED) worst = fault;
        }
        return worst;
    }

    private Fault check(HttpServletRequest request, byte[] body, String key) {
        return WebhookSignature.check(
                key,
                header(request, WebhookSignature.ID),
                header(request, WebhookSignature.TIMESTAMP),
                body.length > 0 ? body : stand(request),
                header(request, WebhookSignature.SIGNATURE),
                clock.instant());
    }

    private static byte[] stand(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return (request.getMethod() + " " + path).getBytes(StandardCharsets.UTF_8);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String agency, Fault fault)
            throws IOException {
        // Behind a proxy all callers share one address, so a flood of forged calls may only silence itself.
        if (!failures.take(request.getRemoteAddr())) {
            tooMany(request, response);
            return;
        }
        LOG.warn("agency call refused: agency {}, fault {}", agency, fault);
        reports.callRefused(agency, fault.name(), clock.instant());
        String code = fault == Fault.EXPIRED ? "outsourcing.api.expired" : "outsourcing.api.signature";
        problems.write(request, response, HttpStatus.UNAUTHORIZED, code);
    }

    private void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "60");
        problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "outsourcing.api.tooMany");
    }

    private static void signIn(String agency) {
        Actor actor = new Actor(ActorId.agency(agency), agency, Set.of(Roles.AGENCY), BranchScope.NONE, null, agency);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                actor, null, AuthorityUtils.createAuthorityList("ROLE_" + Roles.AGENCY)));
        SecurityContextHolder.setContext(context);
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
