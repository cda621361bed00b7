package org.qingshou.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qingshou.ledger.tape.PaymentDesk;
import org.qingshou.ledger.tape.PaymentLine;
import org.qingshou.ledger.tape.PaymentResult;
import org.qingshou.uikit.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Payments by API, as a file or as JSON; a payment told twice is booked once. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "Payments")
class PaymentApi {
    private static final int REJECTED_SHOWN = 1000;

    private final PaymentDesk desk;
    private final Texts texts;

    PaymentApi(PaymentDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /**
     * What came of the payments: {@code read = booked + known + waiting + rejected}.
     *
     * @param waiting payments whose loan no tape has told yet; they are booked with the tape that does
     */
    record Result(
            UUID id,
            String source,
            long read,
            long booked,
            long known,
            long waiting,
            long rejected,
            BigDecimal amount,
            List<RejectedRowJson> rejectedRows) {}

    @PostMapping(consumes = "text/csv")
    @Operation(summary = "Book payments from a CSV in the body")
    Result csv(
            InputStream body,
            @Parameter(description = "system whose loan numbers these are") @RequestParam("source") String source,
            Locale language) {
        return result(desk.importFile("payments.csv", body, source), language);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Book payments from a CSV or workbook")
    Result file(@RequestParam("file") MultipartFile file, @RequestParam("source") String source, Locale language)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            return result(desk.importFile(name == null ? "payments" : name, in, source), language);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Book a list of payments")
    Result list(@RequestBody List<PaymentLine> payments, @RequestParam("source") String source, Locale language) {
        return result(desk.importList(payments, source), language);
    }

    /** A payments file, or a list that came as JSON. */
    record File(
            UUID id,
            String source,
            String fileName,
            long read,
            long booked,
            long known,
            long waiting,
            long rejected,
            BigDecimal amount,
            boolean done,
            Instant createdAt) {
        static File of(PaymentResult file) {
            return new File(
                    file.id(),
                    file.source(),
                    file.fileName(),
                    file.read(),
                    file.booked(),
                    file.known(),
                    file.waiting(),
                    file.rejected(),
                    file.amount(),
                    file.done(),
                    file.createdAt());
        }
    }

    /** A page of files, counted from 0. */
    record Page(int page, int size, long total, List<File> items) {}

    @GetMapping
    @Operation(
            summary = "Files of payments, the latest first",
            description = "With their counts as they stand now: what waited for its loan may have been booked since.")
    Page list(
            @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int size) {
        List<File> items = desk.history(Parameters.offset(page, size), size).stream()
                .map(File::of)
                .toList();
        return new Page(page, size, desk.count(), items);
    }

    private Result result(PaymentResult result, Locale language) {
        return new Result(
                result.id(),
                result.source(),
                result.read(),
                result.booked(),
                result.known(),
                result.waiting(),
                result.rejected(),
                result.amount(),
                desk.rejected(result.id(), 0, REJECTED_SHOWN).stream()
                        .map(row -> RejectedRowJson.of(row, texts, language))
                        .toList());
    }
}
