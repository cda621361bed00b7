package org.qingshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

@QingshouTest
@Transactional
class ApiErrorsTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    ApiErrors errors;

    @Autowired
    ApiKeys keys;

    MockMvc house;
    MockMvc failing;
    String bearer;

    @BeforeEach
    void open() {
        house = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        failing = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(errors)
                .build();
        bearer = "Bearer " + keys.issue("errors-test", Duration.ofDays(1), ActorId.system("test"));
    }

    @Test
    void aCallWithoutAKeyIsToldInTheCallersLanguageHowToSendOne() throws Exception {
        house.perform(get("/api/v1/nothing").header("Accept-Language", "en-GB,en;q=0.8"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("access.api.key"))
                .andExpect(jsonPath("$.detail").value(containsString("unexpired API key")));
    }

    @Test
    void chineseIsSpokenToWhoeverAsksForNoLanguageOfOurs() throws Exception {
        for (String language : new String[] {"", "fr", "zh", "zh-TW;q=0.9, en;q=0.1", "~~~"})
            house.perform(get("/api/v1/nothing").header("Accept-Language", language))
                    .andExpect(jsonPath("$.detail").value(containsString("密钥")));
    }

    @Test
    void anUnknownAddressIsAProblemDocumentWithItsAddress() throws Exception {
        house.perform(get("/api/v1/nothing").header("Authorization", bearer).header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("access.api.notFound"))
                .andExpect(jsonPath("$.detail").value(containsString("/api/v1/nothing")))
                .andExpect(jsonPath("$.instance").value("/api/v1/nothing"));
    }

    @Test
    void eachKindOfRefusalHasItsStatusAndKeepsItsKeyAsCode() throws Exception {
        expectRefusal(Refused.Kind.BAD_INPUT, 400);
        expectRefusal(Refused.Kind.NOT_FOUND, 404);
        expectRefusal(Refused.Kind.CONFLICT, 409);
        expectRefusal(Refused.Kind.FORBIDDEN, 403);
        expectRefusal(Refused.Kind.TOO_LARGE, 413);
    }

    private void expectRefusal(Refused.Kind kind, int status) throws Exception {
        failing.perform(get("/api/refused/" + kind).header("Accept-Language", "en"))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.code").value("access.key.taken"))
                .andExpect(jsonPath("$.detail").value("There is a key named “core” already: choose another name."));
    }

    @Test
    void anAgencyIsAnsweredTheSameWay() throws Exception {
        failing.perform(get("/agency-api/v1/refused"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.login.taken"));
    }

    @Test
    void invalidFieldsAreNamedWithoutTheirValues() throws Exception {
        failing.perform(post("/api/body")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reference\":\" \"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("access.api.invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("reference"))
                .andExpect(jsonPath("$.errors[0].code").value("NotBlank"));
    }

    @Test
    void whatIsMissingOrOfTheWrongTypeIsNamed() throws Exception {
        failing.perform(get("/api/day").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("“date”")));
        failing.perform(get("/api/day").param("date", "31.12.2026"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("access.api.type"));
        failing.perform(post("/api/body")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("access.api.unreadable"));
    }

    @Test
    void wrongMethodAndMediaTypeSayWhatIsTaken() throws Exception {
        failing.perform(post("/api/day"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(jsonPath("$.code").value("access.api.method"));
        failing.perform(post("/api/body").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("access.api.mediaType"));
    }

    @Test
    void anUploadOverTheLimitNamesTheLimitAndTheMend() throws Exception {
        failing.perform(post("/api/too-large").header("Accept-Language", "en"))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.code").value("access.api.tooLarge"))
                .andExpect(jsonPath("$.detail").value(containsString("256 MB")));
    }

    @Test
    void aDeniedMethodCallIsForbiddenNotAnError() throws Exception {
        failing.perform(get("/api/denied"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access.api.denied"));
    }

    @Test
    void anUnexpectedErrorShowsAReferenceAndNothingOfTheInside() throws Exception {
        failing.perform(get("/api/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("access.api.unexpected"))
                .andExpect(jsonPath("$.reference").isNotEmpty())
                .andExpect(content().string(not(containsString("secret of the inside"))));
    }

    @Test
    void screensAreNoneOfItsBusiness() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> failing.perform(get("/elsewhere"))))
                .rootCause()
                .isInstanceOf(IllegalStateException.class);
    }

    /** Goes wrong in every way. */
    @RestController
    static class Failing {
        record Body(@NotBlank String reference) {}

        @GetMapping("/api/refused/{kind}")
        String refused(@PathVariable("kind") Refused.Kind kind) {
            throw new Refused(kind, "access.key.taken", "core");
        }

        @GetMapping("/agency-api/v1/refused")
        String agency() {
            throw Refused.conflict("access.login.taken", "a");
        }

        @PostMapping(value = "/api/body", consumes = MediaType.APPLICATION_JSON_VALUE)
        String body(@Valid @RequestBody Body body) {
            return body.reference();
        }

        @GetMapping("/api/day")
        String day(@RequestParam("date") LocalDate date) {
            return date.toString();
        }

        @PostMapping("/api/too-large")
        String tooLarge() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping("/api/denied")
        String denied() {
            throw new AccessDeniedException("no");
        }

        @GetMapping({"/api/broken", "/elsewhere"})
        String broken() {
            throw new IllegalStateException("secret of the inside");
        }
    }
}
