package io.didymium.passport.verify.check.register;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.register.ExtractContradiction;
import io.didymium.passport.register.ExtractEntry;
import io.didymium.passport.register.ExtractFault;
import io.didymium.passport.register.ExtractReview;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.report.register.RegisterFinding;
import io.didymium.passport.report.register.RegisterPolicy;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.register.ExtractResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the withdrawal of one portion. */
final class WithdrawalJudgement {
    private final BundleFacts facts;
    private final SupplyChain chain;
    private final RegisterPolicy policy;
    private final ListMultimap<BatchId, Transfer> moves =
            MultimapBuilder.hashKeys().arrayListValues().build();

    WithdrawalJudgement(BundleFacts facts, SupplyChain chain) {
        this.facts = facts;
        this.chain = chain;
        this.policy = facts.policy().register();
        for (Transfer transfer : chain.transfers()) {
            if (!transfer.isOnSite()) {
                transfer.portions().forEach(portion -> moves.put(portion.batch(), transfer));
            }
        }
    }

    List<Finding> findings(Statement event, Taking taking) {
        Optional<String> digest = taking.stated().extract();
        if (digest.isEmpty()) {
            return policy.required() ? List.of(of(RegisterFinding.WITHDRAWAL_ABSENT, taking, Map.of())) : List.of();
        }
        Optional<ExtractResult> found = facts.extracts().find(digest.get());
        if (found.isEmpty()) {
            return List.of(open(RegisterFinding.EXTRACT_ABSENT, taking, Map.of("extract", digest.get())));
        }
        if (found.get() instanceof ExtractResult.Unreadable none) {
            return List.of(of(RegisterFinding.EXTRACT_UNREADABLE, taking, Map.of("reason", none.reason())));
        }
        ExtractResult.Read read = (ExtractResult.Read) found.get();
        RegisterAccount stated = read.extract().account().account();
        if (!stated.equals(taking.account())) {
            return List.of(of(
                    RegisterFinding.EXTRACT_OF_OTHER_ACCOUNT,
                    taking,
                    Map.of(
                            "site", taking.account().site().value(),
                            "holder", taking.account().holder().value(),
                            "stated",
                                    stated.batch() + " at " + stated.site() + " by "
                                            + stated.holder().value())));
        }
        List<Finding> findings = new ArrayList<>();
        checkpoint(read, taking).ifPresent(findings::add);
        for (ExtractFault fault : read.review().faults()) {
            findings.add(of(
                    RegisterFinding.EXTRACT_FALSE,
                    taking,
                    Map.of(
                            "number",
                            Long.toString(fault.number()),
                            "reason",
                            fault.kind().words())));
        }
        if (read.review().faults().isEmpty()) {
            shown(read, taking).ifPresent(findings::add);
            beyondStock(read.review(), taking).ifPresent(findings::add);
        }
        contradiction(event, read, taking).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> checkpoint(ExtractResult.Read read, Taking taking) {
        String reason =
                read.checkpoint().reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Map<String, String> arguments = Map.of("log", read.log(), "reason", reason);
        return switch (read.checkpoint().outcome()) {
            case FALSE -> Optional.of(of(RegisterFinding.EXTRACT_CHECKPOINT_FALSE, taking, arguments));
            case UNKNOWN -> Optional.of(open(RegisterFinding.EXTRACT_UNPROVEN, taking, arguments));
            case HOLDS -> read.checkpoint().seenAt().flatMap(seenAt -> late(seenAt, taking));
        };
    }

    private Optional<Finding> late(Instant seenAt, Taking taking) {
        if (Duration.between(taking.at(), seenAt).compareTo(policy.delay()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(open(
                RegisterFinding.WITHDRAWAL_LATE,
                taking,
                Map.of(
                        "time", taking.at().toString(),
                        "seenAt", seenAt.toString(),
                        "tolerated", policy.delay().toString())));
    }

    /** The last entry is of the event, of its mass and to its receiver. */
    private static Optional<Finding> shown(ExtractResult.Read read, Taking taking) {
        List<ExtractEntry> entries = read.extract().entries();
        Optional<ExtractEntry> last =
                entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
        boolean isShown = last.filter(entry -> entry.purpose()
                                .filter(taking.stated().purpose()::equals)
                                .isPresent()
                        && entry.receiver()
                                .filter(taking.stated().receiver()::equals)
                                .isPresent()
                        && entry.interval()
                                .orElseThrow()
                                .mass()
                                .equals(taking.portion().mass()))
                .isPresent();
        if (isShown
                && read.review().countedFor(taking.stated().purpose()::equals).size() == 1) {
            return Optional.empty();
        }
        return Optional.of(of(
                RegisterFinding.WITHDRAWAL_NOT_SHOWN,
                taking,
                Map.of(
                        "taken", taking.portion().mass().toString(),
                        "shown", last.map(WithdrawalJudgement::text).orElse("none"))));
    }

    private static String text(ExtractEntry entry) {
        return "number " + entry.number() + " of "
                + entry.interval().orElseThrow().mass() + " for "
                + entry.purpose().map(purpose -> purpose.reference()).orElse("something not opened") + " to "
                + entry.receiver().filter(site -> !site.isEmpty()).orElse("no site");
    }

    private Optional<Finding> beyondStock(ExtractReview review, Taking taking) {
        List<MeasuredMass> came = came(taking);
        Mass available = Mass.sum(came.stream().map(MeasuredMass::value).toList());
        List<MeasuredMass> weighed = new ArrayList<>(came);
        weighed.addAll(review.masses());
        Mass limit = available.plus(facts.policy().balance().stock().tolerance(weighed));
        if (review.withdrawn().compareTo(limit) <= 0) {
            return Optional.empty();
        }
        boolean byVoid = review.withdrawn().minus(review.voided()).compareTo(limit) <= 0;
        Map<String, String> arguments = Map.of(
                "withdrawn", review.withdrawn().toString(),
                "available", available.toString(),
                "voided", review.voided().toString(),
                "site", taking.account().site().value());
        return Optional.of(of(
                byVoid ? RegisterFinding.WITHDRAWN_AFTER_VOID : RegisterFinding.WITHDRAWN_BEYOND_STOCK,
                taking,
                arguments));
    }

    /** What was made at the site, and what had arrived there. */
    private List<MeasuredMass> came(Taking taking) {
        List<MeasuredMass> came = new ArrayList<>();
        Batch batch = chain.batch(taking.portion().batch());
        if (batch.facility().equals(taking.account().site())) {
            came.add(batch.mass());
        }
        for (Transfer transfer : moves.get(batch.id())) {
            if (transfer.to().equals(taking.account().site()) && !transfer.at().isAfter(taking.at())) {
                transfer.portions().stream()
                        .filter(portion -> portion.batch().equals(batch.id()))
                        .forEach(portion -> came.add(transfer.arrived(portion)));
            }
        }
        return came;
    }

    private Optional<Finding> contradiction(Statement event, ExtractResult.Read read, Taking taking) {
        return facts.extracts()
                .longest(taking.account())
                .filter(other -> !other.statement().equals(event))
                .flatMap(other -> ExtractContradiction.find(
                                read.extract(), other.shown().extract())
                        .map(reason -> of(
                                RegisterFinding.EXTRACTS_CONTRADICT,
                                taking,
                                Map.of("other", other.event().value(), "reason", reason.words()))));
    }

    private static Finding of(RegisterFinding code, Taking taking, Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("event", taking.stated().purpose().reference());
        all.put("batch", taking.portion().batch().value());
        return Finding.of(code, Location.of(taking.stated().purpose().reference()), all);
    }

    /** What leaves it open whether it was withdrawn: undecided where that is demanded. */
    private Finding open(RegisterFinding code, Taking taking, Map<String, String> arguments) {
        Finding finding = of(code, taking, arguments);
        return policy.required()
                ? new Finding(code, Severity.UNDECIDED, finding.location(), finding.arguments())
                : finding;
    }
}
