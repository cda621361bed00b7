package org.qingshou.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small agency that answers the published contract over real HTTP, with keys and books of its own in a folder. Tests
 * and the demo start it in their own process; {@link AgencySimulator} starts it alone. It is also what an agency's
 * developers may read as an example, which is why it shares no code with the bank's side.
 */
public final class SimulatedAgency implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The file of its books in its folder, one JSON line for each thing that happened. */
    public static final String JOURNAL = "journal.jsonl";

    private static final long ASK_AGAIN_NANOS = 500_000_000;

    private final Settings settings;
    private final AgencyKeys keys;
    private final Journal journal;
    private final AgencyLedger ledger;
    private final Misbehaviour misbehaviour = new Misbehaviour();
    private final BankLine bank;
    private final HttpServer server;
    private final Door door;
    private final Certificates certificates;
    private final Routine routine;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable String bankKey;
    private volatile long askedAgain = System.nanoTime() - ASK_AGAIN_NANOS;

    /**
     * How an agency is set up.
     *
     * @param code the agency's code in the bank's master data
     * @param folder keys and journal
     * @param port on 127.0.0.1; 0 takes a free one
     * @param bank address of the bank, asked for at each call because it may be known only later
     * @param step time between the steps of its own work after a package arrived; zero where it is driven by hand
     * @param deletesAfter how long after the end of a placement it deletes the data and says so
     * @param books where its books stand
     */
    public record Settings(
            String code,
            Path folder,
            int port,
            Supplier<URI> bank,
            Clock clock,
            Duration step,
            Duration deletesAfter,
            Books books) {
        public Settings(String code, Path folder, int port, Supplier<URI> bank, Clock clock, Duration step) {
            this(code, folder, port, bank, clock, step, Certificates.AFTER);
        }

        public Settings(
                String code,
                Path folder,
                int port,
                Supplier<URI> bank,
                Clock clock,
                Duration step,
                Duration deletesAfter) {
            this(code, folder, port, bank, clock, step, deletesAfter, Books.ON_DISK);
        }
    }

    /** What its books survive. */
    public enum Books {
        /** The power going off. */
        ON_DISK,
        /** The end of this process. */
        IN_FILE,
        /** Nothing; for measuring others. */
        IN_MEMORY
    }

    /** A package in the agency's books; see the journal for how it came to be so. */
    public record Booked(String packageId, String state, String sha256, int copies, boolean workable) {}

    private SimulatedAgency(Settings settings) throws IOException {
        this.settings = settings;
        keys = AgencyKeys.in(settings.folder());
        journal = new Journal(settings.folder().resolve(JOURNAL), settings.books());
        ledger = new AgencyLedger(journal);
        bank = new BankLine(settings.code(), keys, settings.bank(), settings.clock(), misbehaviour);
        certificates = new Certificates(this, ledger, misbehaviour, settings.clock(), settings.deletesAfter());
        routine = new Routine(this, settings.step());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        server.setExecutor(threads);
        door = new Door(
                settings.code(),
                keys,
                this::bankKey,
                this::bankKeyAgain,
                ledger,
                misbehaviour,
                settings.clock(),
                routine::received);
        server.createContext("/placements", door);
        server.createContext("/", new Control(this));
        server.start();
        routine.start();
    }

    public static SimulatedAgency start(Settings settings) {
        try {
            return new SimulatedAgency(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("the agency simulator cannot listen on port " + settings.port(), e);
        }
    }

    /** Address for the bank's master data. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String code() {
        return settings.code();
    }

    /** Public key by which the bank verifies this agency's calls. */
    public String signingKey() {
        return keys.signingPublic();
    }

    /** Public key, as JWK, to which the bank encrypts personal data. */
    public String encryptionKey() {
        return keys.encryption().toPublicJWK().toJSONString();
    }

    public Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    /** How many requests have reached it. */
    public long requests() {
        return door.requests();
    }

    /** Whether it still works at a request, even one whose caller has given up. */
    public boolean busy() {
        return door.busy();
    }

    public List<Booked> books() {
        return ledger.all().stream()
                .map(held -> new Booked(held.packageId(), held.state(), held.sha256(), held.copies(), held.workable()))
                .toList();
    }

    /** Whether its books have this package as one that it may work. */
    public boolean mayWork(String packageId) {
        return ledger.find(packageId).filter(AgencyLedger.Held::workable).isPresent();
    }

    /** Reports that the agency takes the case. */
    public BankAnswer accept(String packageId) {
        BankAnswer answer = say(packageId, "ACCEPTED", Map.of());
        if (answer.status() == 200)
            ledger.move(packageId, "ACCEPTED", settings.clock().instant());
        return answer;
    }

    /** @param reason code of the decline catalogue, such as {@code DEC_CAPACITY} */
    public BankAnswer decline(String packageId, String reason) {
        BankAnswer answer = say(packageId, "DECLINED", Map.of("reason", reason));
        if (answer.status() == 200)
            ledger.move(packageId, "DECLINED", settings.clock().instant());
        return answer;
    }

    /** @param reason code of the return catalogue, such as {@code RET_NOT_FOUND} */
    public BankAnswer giveBack(String packageId, String reason) {
        BankAnswer answer = say(packageId, "RETURNED", Map.of("reason", reason));
        if (answer.status() == 200)
            ledger.move(packageId, "RETURNED", settings.clock().instant());
        return answer;
    }

    /** Asks whether the debtor may be called now. */
    public BankAnswer askClearance(String packageId, String action) {
        String route = "/clearances";
        var held = ledger.find(packageId).orElseThrow();
        Map<String, Object> body = signedBody("POST " + BankLine.BASE + route);
        body.put("packageId", packageId);
        body.put("personToken", held.debtorToken());
        body.put("action", action);
        body.put("purpose", "PRESS");
        if (!held.contactRef().isEmpty()) body.put("contactRef", held.contactRef());
        return bank.post(route, JSON.writeValueAsString(body));
    }

    /** Names which of the agency's people works this case. */
    public BankAnswer name(String packageId, String staffNo) {
        String route = "/placements/" + packageId + "/staff";
        Map<String, Object> body = signedBody("POST " + BankLine.BASE + route);
        body.put("packageId", packageId);
        body.put("staffNo", staffNo);
        return bank.post(route, JSON.writeValueAsString(body));
    }

    /** Answers for every case of a batch at once. */
    public BankAnswer answerBatch(String batchNo, String answer, @Nullable String reason) {
        String route = "/batches/" + batchNo + "/answer";
        Map<String, Object> body = signedBody("POST " + BankLine.BASE + route);
        body.put("batchNo", batchNo);
        body.put("eventId", UUID.randomUUID().toString());
        body.put("answer", answer);
        body.put(
                "occurredAt",
                settings.clock().instant().truncatedTo(ChronoUnit.MICROS).toString());
        if (reason != null) body.put("reason", reason);
        return bank.post(route, JSON.writeValueAsString(body));
    }

    /** The agency's people as the bank has them on its list. */
    public BankAnswer people() {
        return bank.get("/staff");
    }

    /** Reports one event; what a field of its kind needs and is not given is filled in sensibly. */
    public BankAnswer say(String packageId, String kind, Map<String, Object> fields) {
        return sayAll(packageId, List.of(event(packageId, kind, fields)));
    }

    /** Reports these events in one call. */
    public BankAnswer sayAll(String packageId, List<Map<String, Object>> events) {
        String route = "/placements/" + packageId + "/events";
        List<Map<String, Object>> sent = new ArrayList<>(events);
        if (misbehaviour.takesReversed()) Collections.reverse(sent);
        Map<String, Object> body = signedBody("POST " + BankLine.BASE + route);
        body.put("packageId", packageId);
        body.put("events", sent);
        return bank.post(route, JSON.writeValueAsString(body));
    }

    /** One event with its id and its number, not yet sent. */
    public Map<String, Object> event(String packageId, String kind, Map<String, Object> fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventId", UUID.randomUUID().toString());
        event.put("seq", ledger.nextSaid(packageId, settings.clock().instant()));
        event.put("kind", kind);
        event.put(
                "occurredAt",
                settings.clock().instant().truncatedTo(ChronoUnit.MICROS).toString());
        var held = ledger.find(packageId).orElseThrow();
        if (kind.equals("CONTACT")) {
            event.put("personToken", held.debtorToken());
            event.put("action", "CALL_OUT_DEBTOR");
            event.put("purpose", "PRESS");
            event.put("outcome", "C_WILL_CONSIDER");
            event.put("connected", true);
            if (!held.contactRef().isEmpty()) event.put("contactRef", held.contactRef());
        }
        event.putAll(fields);
        return event;
    }

    /** The agency's placements as the bank has them; also tells the bank that the agency's feed is alive. */
    public BankAnswer reconcile() {
        return bank.get("/placements");
    }

    /**
     * Compares both books and certifies what is to be deleted by now.
     *
     * @return how many certificates the bank took
     */
    public int certify() {
        return certificates.send(reconcile());
    }

    /** Makes its books differ from the bank's: it no longer has this package. */
    public void lose(String packageId) {
        ledger.lose(packageId, settings.clock().instant());
    }

    /** Makes its books differ from the bank's: it works a package that nobody gave it. */
    public void invent(String packageId) {
        ledger.invent(packageId, settings.clock().instant());
    }

    /** Makes its books differ from the bank's: it notes this, such as RETURNED, and tells nobody. */
    public void keepToItself(String packageId, String state) {
        ledger.move(packageId, state, settings.clock().instant());
    }

    Instant now() {
        return settings.clock().instant();
    }

    String total(String packageId) {
        return ledger.find(packageId).orElseThrow().total();
    }

    private Map<String, Object> signedBody(String route) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agency", settings.code());
        body.put("route", route);
        return body;
    }

    /** The bank changes its key now and then: a call that does not fit is a reason to ask, but not at every such call. */
    private @Nullable String bankKeyAgain() {
        long now = System.nanoTime();
        if (now - askedAgain < ASK_AGAIN_NANOS) return null;
        askedAgain = now;
        String fresh = bank.bankKey();
        if (fresh != null) bankKey = fresh;
        return fresh;
    }

    private @Nullable String bankKey() {
        if (bankKey == null) bankKey = bank.bankKey();
        return bankKey;
    }

    @Override
    public void close() {
        misbehaviour.clear();
        routine.close();
        server.stop(0);
        threads.shutdownNow();
        journal.close();
    }
}
