package io.didymium.examples.cli.toll;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.RecordId;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollAudit;
import io.didymium.core.toll.TollStatement;
import io.didymium.examples.cli.policy.SettledChain;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.report.VerificationPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows toll accounts as lots and deliveries give them, beside what the two sides state, or writes a statement. */
@Command(
        name = "toll",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a processor owes its customer of each element under each toll agreement, as the lots poured and the deliveries"
                    + " in the file give it, and what is wrong with the statements of account.",
            "With --state, prints a statement as a part of a description, to be issued by the office of its keeper."
        },
        footer = {"", "Exit codes: 0 done, 1 terms or statements are false, 2 not all can be seen here."})
public final class TollCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Option(
            names = "--settle",
            paramLabel = "RULE",
            converter = SettlementChoice.class,
            description = "How what parties determined of a lot is settled, as in verify; may be repeated.")
    private List<SettlementRule> settlements = new ArrayList<>();

    @ArgGroup(exclusive = false)
    private @Nullable Stating stating;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** What a statement is of. */
    static final class Stating {
        @Option(
                names = "--state",
                required = true,
                paramLabel = "AGREEMENT",
                description = "Prints the statement of the keeper of this agreement: its id.")
        String agreement = "";

        @Option(names = "--as", required = true, paramLabel = "ID", description = "The id of the statement, a URI.")
        String id = "";

        @Option(names = "--until", required = true, paramLabel = "DATE", description = "The last day of the account.")
        @Nullable
        LocalDate until;
    }

    /** The command. */
    public TollCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        List<TollAgreement> agreements = of(view, TollAgreement.class);
        List<TollStatement> statements = of(view, TollStatement.class);
        TollAudit audit = new TollAudit(
                SettledChain.history(view.dossier(), settlements),
                agreements,
                statements,
                VerificationPolicy.standard().balance().coverageFactor());
        TollText text = new TollText(audit);
        if (stating != null) {
            TollAgreement agreement = agreement(view, agreements, stating.agreement);
            console.print(Json.text(text.description(statement(audit, agreement, stating))));
            return ExitCode.ACCEPTED;
        }
        if (json) {
            console.print(Json.text(text.json(agreements, statements)));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            text.print(console, agreements, statements);
        }
        return exitCode(audit, agreements, statements);
    }

    private static <T extends ResponsibilityRecord> List<T> of(ChainView view, Class<T> kind) {
        return view.dossier().records().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static TollAgreement agreement(ChainView view, List<TollAgreement> agreements, String named)
            throws CommandFault {
        return agreements.stream()
                .filter(one -> one.id().value().equals(named))
                .findFirst()
                .orElseThrow(() -> view.unknown(
                        "toll agreement",
                        named,
                        agreements.stream().map(one -> one.id().value()).toList()));
    }

    private static TollStatement statement(TollAudit audit, TollAgreement agreement, Stating stating)
            throws CommandFault {
        LocalDate until = stating.until == null ? agreement.from() : stating.until;
        try {
            return TollStatement.builder(new RecordId(stating.id), agreement.keeper(), agreement.id(), until)
                    .account(audit.account(agreement, until))
                    .build();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("--as: " + e.getMessage());
        }
    }

    private static int exitCode(TollAudit audit, List<TollAgreement> agreements, List<TollStatement> statements) {
        List<Finding> findings = new ArrayList<>();
        agreements.forEach(one -> findings.addAll(audit.of(one)));
        statements.forEach(one -> findings.addAll(audit.of(one)));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.FAIL)) {
            return ExitCode.REJECTED;
        }
        return findings.isEmpty() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }
}
