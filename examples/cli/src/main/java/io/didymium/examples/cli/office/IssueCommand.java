package io.didymium.examples.cli.office;

import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidDocument;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.description.DraftDescription;
import io.didymium.examples.cli.exchange.DraftFiles;
import io.didymium.examples.cli.exchange.DraftText;
import io.didymium.examples.cli.register.RegisterChoice;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.CredentialView;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.Redaction;
import io.didymium.passport.issue.Draft;
import io.didymium.passport.issue.IssueReport;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.register.LogRegister;
import io.didymium.passport.trust.TrustList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues what a description adds to what the office holds. */
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description =
                "Signs what a description states of this office's own sites, steps, batches, deliveries and claims.",
        footer = {
            "",
            "DRAFT has the format of a description (examples/cli/README.md). It describes what is new and this",
            "office's own, and may name whatever the office holds.",
            "",
            "Exit codes: 0 issued, 1 something in it is untrue, so nothing was signed, 3 unreadable input,",
            "64 wrong usage, 73 output that cannot be written."
        })
class IssueCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;

    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "DRAFT", arity = "1..*", description = "The description, in one file or several.")
    private List<Path> files = List.of();

    @Option(
            names = "--did-document",
            paramLabel = "FILE",
            description = "Of a register: the DID document of a party that gets an entry; once for each.")
    private List<Path> documents = List.of();

    @Option(
            names = "--for-views",
            description = "Signs what not everybody may see part by part, so that views by role can be made of it.")
    private boolean forViews;

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes what was issued, to hand it on.")
    private @Nullable Path out;

    @Mixin
    private final DraftFiles drafts = new DraftFiles();

    @Mixin
    private final RegisterChoice registers = new RegisterChoice();

    @Mixin
    private final StatusValidity validity = new StatusValidity();

    @Mixin
    private final OfficeAccess access = new OfficeAccess();

    @Mixin
    private final Outputs outputs = new Outputs();

    IssueCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFault {
        OfficeFolder folder = access.folder();
        if (out != null) {
            List<Path> inputs = new ArrayList<>(folder.inputs());
            inputs.addAll(files);
            inputs.addAll(documents);
            outputs.plan(inputs, out);
        }
        TrustList trust = folder.trust();
        DraftText read = drafts.read(files);
        DraftText text = folder.numbers().isPresent()
                ? read.withDefault("gs1Prefix", folder.numbers().get().prefix())
                : read;
        return access.signing(folder, console, clock, (office, store) -> issue(office, text, trust));
    }

    private int issue(Office office, DraftText text, TrustList trust) throws IOException, CommandFault {
        Instant at = access.time(clock);
        StatusTerms terms = validity.of(office, at);
        IssueReport report;
        KnownFaults known;
        try (Opened register = new Opened(registers.open(access.passphrase(), console, at))) {
            DraftDescription description = read(text.text(), HeldThings.dossier(office, trust, at), office.party());
            known = new KnownFaults(description.acknowledged());
            Draft draft = draft(office, description, at);
            register.log().ifPresent(draft::withdrawIn);
            report = issue(office, draft, trust, terms);
            while (report.issued().isEmpty() && known.acknowledge(draft, report.faults())) {
                report = issue(office, draft, trust, terms);
            }
        } catch (MalformedInputException e) {
            throw text.fault(e);
        } catch (IOException e) {
            // What keeps witnesses from cosigning is no fault of the office's records.
            if (e.getCause() instanceof CommandFault fault) {
                throw fault;
            }
            throw e;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw CommandFault.unreadable(text.name() + " cannot be issued by this office: " + e.getMessage());
        }
        known.notFound()
                .forEach(one -> console.complain("warning: " + text.name() + " " + one.pointer() + ": no " + one.code()
                        + " of " + one.subject() + " was found; nothing of it is recorded"));
        if (report.issued().isEmpty()) {
            console.print("Nothing was signed: what " + text.name() + " states cannot be true.");
            console.print(VerdictText.of(report.faults()));
            return ExitCode.REJECTED;
        }
        PassportBundle issued = report.issued().get();
        console.print("Issued " + issued.credentials().size() + " credentials of "
                + office.party().name() + ":");
        show(issued);
        if (known.acknowledged() > 0) {
            console.print("They state " + known.acknowledged() + " acknowledged "
                    + (known.acknowledged() == 1 ? "fault" : "faults") + ", which whoever verifies them finds too.");
        }
        if (out != null && !issued.credentials().isEmpty()) {
            // With all that it builds on, so that it can be verified by itself; activities stay here.
            PassportBundle handed = BundleGraph.of(office.holdings()).closure(issued.credentials());
            outputs.write(out, BundleWriter.write(Redaction.withholdActivities(handed)));
            console.print("Wrote " + out + ".");
        }
        return ExitCode.ACCEPTED;
    }

    /**
     * A register that is closed in the end, if there is one.
     *
     * @param log the register
     */
    private record Opened(Optional<LogRegister> log) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (log.isPresent()) {
                log.get().close();
            }
        }
    }

    /** What a file adds to what is held. */
    DraftDescription read(Bytes text, Dossier held, Party own) throws MalformedInputException {
        return DescriptionReader.readDraft(text, held, own);
    }

    /** Issues a draft. */
    IssueReport issue(Office office, Draft draft, TrustList trust, StatusTerms terms) throws IOException {
        return office.issue(draft, trust, terms);
    }

    private Draft draft(Office office, DraftDescription description, Instant at)
            throws MalformedInputException, CommandFault {
        Map<PartyId, Bytes> known = new TreeMap<>();
        office.holdings().didDocuments().forEach((did, document) -> known.put(new PartyId(did), document));
        known.putAll(given(documents));
        Draft draft = office.draft();
        description.fill(draft, known, at);
        return forViews ? draft.access(AccessPlan.standard()) : draft;
    }

    private static Map<PartyId, Bytes> given(Collection<Path> files) throws CommandFault {
        Map<PartyId, Bytes> documents = new TreeMap<>();
        for (Path each : files) {
            Bytes content = Storage.bytes(each);
            try {
                documents.put(new PartyId(DidDocument.read(content).id().text()), content);
            } catch (MalformedInputException e) {
                throw CommandFault.unreadable(each + " is not a DID document: " + e.getMessage());
            }
        }
        return documents;
    }

    private void show(PassportBundle issued) {
        List<String> lines = issued.credentials().stream()
                .map(CredentialView::of)
                .map(one -> TerminalText.brief("  " + one.kind() + "  " + one.name()))
                .sorted()
                .toList();
        console.print(lines.stream().limit(MOST_SHOWN).toList());
        if (lines.size() > MOST_SHOWN) {
            console.print("  and " + (lines.size() - MOST_SHOWN) + " more");
        }
    }
}
