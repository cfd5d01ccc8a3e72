package io.didymium.passport.unit;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.did.KeyLookup;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.did.VerificationRelationship;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.verify.facts.BundleFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Checks registers of units against the passports of their batches. */
final class RegisterChecks {
    private static final Set<String> OF_SIGNER = Set.of(
            UnitFinding.UNIT_REGISTER_FORGED.id(),
            UnitFinding.UNIT_KEY_UNKNOWN.id(),
            UnitFinding.UNIT_ISSUER_MISMATCH.id());

    private final BundleFacts facts;
    private final KeySource keys;
    private final Instant at;

    RegisterChecks(BundleFacts facts, KeySource keys, Instant at) {
        this.facts = facts;
        this.keys = keys;
        this.at = at;
    }

    /** What is wrong with each register of some units. */
    Map<UnitRegister, List<Finding>> check(List<UnitPassport> units) {
        Map<UnitRegister, List<Finding>> findings = new LinkedHashMap<>();
        for (UnitPassport unit : units) {
            findings.computeIfAbsent(unit.register(), this::check);
        }
        addMasses(findings);
        return findings;
    }

    /** Whether a register with some findings is signed by the maker of its batch: a forged one shows nothing of others. */
    static boolean isOfMaker(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> isOfSigner(finding.code().id()));
    }

    /** Whether a finding of some code is about who signed a register. */
    static boolean isOfSigner(String code) {
        return OF_SIGNER.contains(code);
    }

    private List<Finding> check(UnitRegister register) {
        List<Finding> findings = new ArrayList<>();
        signature(register).ifPresent(findings::add);
        Optional<Statement> statement = statement(register);
        if (statement.isEmpty()) {
            findings.add(finding(UnitFinding.UNIT_PASSPORT_ABSENT, register, named(register)));
            return findings;
        }
        if (!facts.versions().isCurrent(register.passport())) {
            findings.add(finding(UnitFinding.UNIT_PASSPORT_REPLACED, register, named(register)));
        }
        String issuer = statement.get().issuer().id().value();
        if (!issuer.equals(register.keyId().did().text())) {
            findings.add(finding(
                    UnitFinding.UNIT_ISSUER_MISMATCH,
                    register,
                    Map.of("found", register.keyId().did().text(), "expected", issuer)));
        }
        Batch batch = batch(statement.get());
        if (!batch.id().equals(register.batch())) {
            findings.add(finding(
                    UnitFinding.UNIT_BATCH_MISMATCH,
                    register,
                    Map.of(
                            "found", register.batch().value(),
                            "expected", batch.id().value())));
        }
        if (register.issuedAt().isBefore(batch.producedAt())
                || register.issuedAt().isAfter(at)) {
            findings.add(finding(
                    UnitFinding.UNIT_TIME_IMPOSSIBLE,
                    register,
                    Map.of(
                            "issuedAt", register.issuedAt().toString(),
                            "producedAt", batch.producedAt().toString(),
                            "at", at.toString())));
        }
        return findings;
    }

    /** The statement of the passport that a register names, if its signature holds and it is about a batch. */
    private Optional<Statement> statement(UnitRegister register) {
        return facts.credentials()
                .withDigest(register.passport())
                .flatMap(credential -> credential.statement())
                .filter(statement -> statement.subject() instanceof ProductSubject);
    }

    private static Batch batch(Statement statement) {
        return ((ProductSubject) statement.subject()).batch();
    }

    private Optional<Finding> signature(UnitRegister register) {
        return refusal(register, keys, at)
                .map(refusal -> finding(refusal.code(), register, Map.of("detail", refusal.detail())));
    }

    /** What is wrong with a signature, for people. */
    record Refusal(UnitFinding code, String detail) {}

    /** Why the signature of a register does not count; empty if it does. */
    static Optional<Refusal> refusal(UnitRegister register, KeySource keys, Instant at) {
        KeyLookup lookup = keys.lookUp(register.keyId(), VerificationRelationship.ASSERTION_METHOD, at);
        if (lookup instanceof KeyLookup.Refused refused) {
            return Optional.of(new Refusal(
                    refused.reason().isUndecided() ? UnitFinding.UNIT_KEY_UNKNOWN : UnitFinding.UNIT_REGISTER_FORGED,
                    refused.detail()));
        }
        return register.token().isSignedBy(((KeyLookup.Found) lookup).key())
                ? Optional.empty()
                : Optional.of(new Refusal(UnitFinding.UNIT_REGISTER_FORGED, "not made by " + register.keyId()));
    }

    /** The registers of several that count: of one tree, however often it was signed, that of the greatest mass. */
    static Collection<UnitRegister> trees(Collection<UnitRegister> registers) {
        Map<TreeHash, UnitRegister> trees = new LinkedHashMap<>();
        registers.forEach(register ->
                trees.merge(register.root(), register, BinaryOperator.maxBy(Comparator.comparing(UnitRegister::mass))));
        return trees.values();
    }

    /** What all registers of one batch that are signed by its maker count together. */
    private void addMasses(Map<UnitRegister, List<Finding>> findings) {
        ListMultimap<BatchId, UnitRegister> byBatch =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        findings.forEach((register, found) -> {
            if (isOfMaker(found)) {
                statement(register)
                        .ifPresent(statement -> byBatch.put(batch(statement).id(), register));
            }
        });
        Multimaps.asMap(byBatch).values().forEach(registers -> {
            Batch batch = latest(registers);
            registers.forEach(register -> findings.merge(
                    register,
                    excess(batch, register, registers),
                    (before, added) ->
                            Stream.concat(before.stream(), added.stream()).toList()));
        });
    }

    /** The batch as the passport states it that was not replaced: a correction gives no second set of units. */
    private Batch latest(List<UnitRegister> registers) {
        UnitRegister named = registers.stream()
                .filter(register -> facts.versions().isCurrent(register.passport()))
                .findFirst()
                .orElse(registers.get(0));
        return batch(statement(named).orElseThrow());
    }

    /** What registers of one batch count beyond it. */
    private static List<Finding> excess(Batch batch, UnitRegister of, List<UnitRegister> registers) {
        Collection<UnitRegister> trees = trees(registers);
        Mass units = Mass.sum(trees.stream().map(UnitRegister::mass).toList());
        long count = trees.stream().mapToLong(UnitRegister::count).sum();
        Map<String, String> arguments = new HashMap<>(Map.of(
                "count", String.valueOf(count),
                "registers", String.valueOf(trees.size()),
                "units", units.kilograms().toPlainString(),
                "batch", batch.id().value(),
                "mass", batch.mass().toString()));
        List<Finding> findings = new ArrayList<>();
        if (new UnitMasses(batch.mass()).isExceededBy(units)) {
            findings.add(finding(UnitFinding.UNITS_BEYOND_MASS, of, arguments));
        }
        batch.pieces().filter(pieces -> count > pieces.count()).ifPresent(pieces -> {
            arguments.put("pieces", String.valueOf(pieces.count()));
            findings.add(finding(UnitFinding.UNITS_BEYOND_COUNT, of, arguments));
        });
        return findings;
    }

    private static Map<String, String> named(UnitRegister register) {
        return Map.of("passport", register.passport(), "batch", register.batch().value());
    }

    private static Finding finding(UnitFinding code, UnitRegister register, Map<String, String> arguments) {
        return Finding.of(code, Location.of(register.batch().value()), arguments);
    }
}
