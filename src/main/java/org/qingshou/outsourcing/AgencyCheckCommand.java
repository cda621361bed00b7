package org.qingshou.outsourcing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.qingshou.outsourcing.conformance.AgencyCheck;
import org.qingshou.outsourcing.conformance.CheckOptions;
import org.qingshou.outsourcing.conformance.CheckReport;

/**
 * {@code agency-check}: plays the bank towards an agency's test system and says, item by item, what of the contract it
 * keeps. It needs neither the application nor a database, so that an agency runs it in its own house.
 */
public final class AgencyCheckCommand {
    public static final String NAME = "agency-check";

    private AgencyCheckCommand() {}

    /** @return exit code: 0 at least level 1, 1 less, 2 the options are wrong */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        CheckOptions options;
        try {
            options = CheckOptions.parse(args);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            err.println(e.getMessage());
            err.println(CheckOptions.USAGE);
            return 2;
        }
        try (AgencyCheck check = new AgencyCheck(options, Clock.systemUTC(), out::println)) {
            out.println("The bank that is played answers on " + check.bankAddress()
                    + "; its key stands at /agency-api/v1/keys and in " + options.keyFile());
            CheckReport report = check.run();
            out.println(report.verdict());
            if (options.json() != null) Files.writeString(options.json(), report.json());
            return report.level() > 0 ? 0 : 1;
        } catch (IOException e) {
            err.println("The report could not be written: " + e.getMessage());
            return 1;
        }
    }
}
