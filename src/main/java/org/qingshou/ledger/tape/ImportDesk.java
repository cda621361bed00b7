package org.qingshou.ledger.tape;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.CurrentActor;
import org.qingshou.approvals.Standing;
import org.qingshou.content.TableForm;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Imports for the people and systems that may do them: the administrator on screen, the bank's systems by their key. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'BANK_API')")
public class ImportDesk {
    /** What its rejected rows are among exports. */
    public static final String FILE = "REJECTED_ROWS";

    private final Tapes tapes;
    private final MappingProfiles profiles;
    private final WatchProperties watch;
    private final CurrentActor current;
    private final Exports exports;

    ImportDesk(Tapes tapes, MappingProfiles profiles, WatchProperties watch, CurrentActor current, Exports exports) {
        this.tapes = tapes;
        this.profiles = profiles;
        this.watch = watch;
        this.current = current;
        this.exports = exports;
    }

    private ActorId actor() {
        return current.get().id();
    }

    public Inspection receive(String fileName, InputStream in) {
        return tapes.receive(fileName, in, actor());
    }

    public List<PreviewRow> preview(Inspection file, TapeKind kind, MappingProfile profile, LocalDate asOf) {
        return tapes.preview(file, kind, profile, asOf);
    }

    public UUID submit(TapeRequest request) {
        return tapes.submit(request, actor());
    }

    public void apply(UUID id) {
        tapes.apply(id);
    }

    public void discard(UUID id) {
        tapes.discard(id, actor());
    }

    /** How a manager's decision on what is missing from this tape stands; empty where none was needed. */
    public Optional<Standing> decision(UUID id) {
        return tapes.decision(id);
    }

    public TapeStatus status(UUID id) {
        return tapes.status(id);
    }

    public List<TapeStatus> history(int offset, int limit) {
        return tapes.history(offset, limit);
    }

    public long count() {
        return tapes.count();
    }

    public List<String> sources() {
        return tapes.sources();
    }

    public List<RejectedRow> rejected(UUID id, int offset, int limit) {
        return tapes.rejected(id, offset, limit);
    }

    /**
     * The rejected rows as a file in the form of the one they came in.
     *
     * @param pass for as many records of {@link #FILE} as there are rows, the file's id being its subject
     */
    public void writeRejected(UUID id, Locale language, ExportPass pass, OutputStream out) throws IOException {
        exports.write(
                pass.of(FILE, id.toString(), tapes.status(id).rejected()),
                out,
                sink -> tapes.writeRejected(id, language, sink));
    }

    /** The same for the system that sent them, which is told nothing that it did not say. */
    @PreAuthorize("hasRole('BANK_API')")
    public void sendBackRejected(UUID id, Locale language, OutputStream out) {
        tapes.writeRejected(id, language, out);
    }

    public TableForm form(UUID id) {
        return tapes.form(id);
    }

    /** Where files are taken from by themselves; empty where no folder is watched. */
    public Optional<String> watchedFolder() {
        return Optional.ofNullable(watch.folder()).map(Path::toString);
    }

    public List<String> profileNames() {
        return profiles.names();
    }

    public Optional<MappingProfile> profile(String name) {
        return profiles.find(name);
    }

    /** The profile of this name; an unknown name is refused. */
    public MappingProfile profileNamed(String name) {
        return profiles.find(name).orElseThrow(() -> Refused.badInput("tape.profile.unknown", name));
    }

    public MappingProfile parseProfile(String document) {
        return profiles.parse(document);
    }

    public void saveProfile(MappingProfile profile) {
        profiles.save(profile, actor());
    }
}
