package io.didymium.examples.cli.page;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.View;
import io.didymium.passport.disclose.Views;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a page is for: in which language, in which role, of when, and whom its reader trusts. */
final class PageOptions {
    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Whom you trust: a trust file. Without it nothing is shown as verified.")
    private @Nullable Path trust;

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time that counts; by default now.")
    private @Nullable Instant at;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language: en, de, or a file of words; by default ${DEFAULT-VALUE}.")
    private String language = "en";

    /** The words of the page. */
    Wording wording() throws CommandFault {
        return LanguageChoice.wording(language);
    }

    /** What a page is made of: a passport file, and the trust file if one is named. */
    List<Path> inputs(Path file) {
        return trust == null ? List.of(file) : List.of(trust, file);
    }

    /** What verification of a bundle gives for the reader. */
    VerificationReport verify(PassportBundle bundle, Console console, Clock clock) throws Exception {
        TrustList believed = trust == null ? new TrustList(List.of()) : Storage.trust(trust);
        Instant time = at == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : at;
        return console.working("verifying", () -> new ChainVerifier(believed).verify(bundle, time));
    }

    /** What of a bundle somebody in a role may see, with a word on what cannot be kept from it; the whole bundle without a role. */
    static PassportBundle seenBy(@Nullable String role, PassportBundle bundle, Console console) throws CommandFault {
        if (role == null) {
            return bundle;
        }
        AccessRole known = AccessRole.find(role)
                .orElseThrow(() -> CommandFault.usage("there is no role '" + role + "'; there are: "
                        + Stream.of(AccessRole.values()).map(AccessRole::id).collect(Collectors.joining(", "))));
        View view = Views.standard().view(bundle, known);
        if (!view.open().isEmpty()) {
            console.print(view.open().size() + " members that the role " + role
                    + " need not see are shown: their issuers signed them openly.");
        }
        return view.bundle()
                .orElseThrow(() -> CommandFault.absent("nothing of the file can be shown in the role " + role + ": "
                        + view.refusals().stream()
                                .limit(3)
                                .map(View.Remark::toString)
                                .collect(Collectors.joining("; "))));
    }
}
