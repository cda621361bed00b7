package org.qingshou.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.ledger.tape.MappingProfile;
import org.qingshou.ledger.tape.TapeRequest;
import org.qingshou.uikit.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Loan tapes by API: the same path as the import page. */
@RestController
@RequestMapping("/api/v1/tapes")
@Tag(name = "Tapes")
class TapeApi {
    private static final int JSON_ROWS = 10_000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDesk desk;
    private final Texts texts;

    TapeApi(ImportDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** What the caller gets at once. */
    record Accepted(UUID id) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a loan tape",
            description = "Answers 202 with an id; the import runs in the background. Without profile and profileName "
                    + "the columns are recognised by their headers.")
    ResponseEntity<Accepted> post(
            @RequestParam("file") MultipartFile file,
            @Parameter(description = "mapping profile as a JSON document")
                    @RequestParam(value = "profile", required = false)
                    @Nullable
                    String profile,
            @Parameter(description = "name of a saved mapping profile")
                    @RequestParam(value = "profileName", required = false)
                    @Nullable
                    String profileName,
            @Parameter(description = "day whose end the balances stand for, such as 2026-11-23")
                    @RequestParam(value = "asOf", required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "name of the sending system") @RequestParam("source") String source,
            @Parameter(description = "FULL_BOOK (default), OVERDUE_ONLY, UPDATE, CLOSURES, EXTENSIONS or SCHEDULE")
                    @RequestParam(value = "kind", required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "branch codes, comma between; empty for all")
                    @RequestParam(value = "scope", required = false)
                    @Nullable
                    String scope,
            @Parameter(description = "true stops after the check")
                    @RequestParam(value = "dryRun", defaultValue = "false")
                    boolean dryRun)
            throws IOException {
        if (profile != null && profileName != null) throw Refused.badInput("tape.profile.both");
        MappingProfile mapping = profile != null
                ? desk.parseProfile(profile)
                : profileName != null ? desk.profileNamed(profileName) : null;
        var day = Parameters.asOf(asOf);
        var tapeKind = Parameters.kind(kind);
        String name = file.getOriginalFilename();
        Inspection inspection;
        try (InputStream in = file.getInputStream()) {
            inspection = desk.receive(name == null ? "tape" : name, in);
        }
        UUID id = desk.submit(
                new TapeRequest(inspection.upload(), mapping, source, day, tapeKind, Parameters.scope(scope), !dryRun));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/tapes/" + id))
                .body(new Accepted(id));
    }

    /** A page of imports, counted from 0. */
    record Page(int page, int size, long total, List<TapeJson> items) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Imports, the latest first")
    Page list(
            @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int size,
            Locale language) {
        List<TapeJson> items = desk.history(Parameters.offset(page, size), size).stream()
                .map(tape -> TapeJson.of(tape, texts, language))
                .toList();
        return new Page(page, size, desk.count(), items);
    }

    @GetMapping(value = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "State and counts of an import")
    TapeJson get(@PathVariable("id") UUID id, Locale language) {
        return TapeJson.of(desk.status(id), texts, language);
    }

    @PostMapping("/{id}/apply")
    @Operation(
            summary = "Apply a dry run",
            description =
                    "Answers 202; where the ledger has moved since, the tape is compared with it once more. A tape "
                            + "that a manager has sent back is put before the managers again.")
    ResponseEntity<Accepted> apply(@PathVariable("id") UUID id) {
        desk.apply(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/tapes/" + id))
                .body(new Accepted(id));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Discard a dry run",
            description =
                    "Answers 204. A tape that waits for a manager is taken back the same way, by the key that sent "
                            + "it; the import stays in the history as DISCARDED.")
    ResponseEntity<Void> discard(@PathVariable("id") UUID id) {
        desk.discard(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(
            value = "/{id}/rejected",
            produces = MediaType.APPLICATION_JSON_VALUE,
            headers = "Accept=application/json")
    @Operation(summary = "Rejected rows with their reasons, as JSON")
    List<RejectedRowJson> rejected(@PathVariable("id") UUID id, Locale language) {
        desk.status(id);
        return desk.rejected(id, 0, JSON_ROWS).stream()
                .map(row -> RejectedRowJson.of(row, texts, language))
                .toList();
    }

    @GetMapping("/{id}/rejected")
    @Operation(summary = "Rejected rows as a file in the form of the tape, with columns for row, column and reason")
    void rejectedFile(@PathVariable("id") UUID id, Locale language, HttpServletResponse response) throws IOException {
        TableForm form = desk.form(id);
        boolean workbook = form.kind() == TableForm.Kind.XLSX;
        response.setContentType(workbook ? XLSX : "text/csv;charset=" + form.charset());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rejected-" + id + (workbook ? ".xlsx" : ".csv"))
                        .build()
                        .toString());
        desk.sendBackRejected(id, language, response.getOutputStream());
    }
}
