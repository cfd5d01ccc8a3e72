package io.didymium.passport.unit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Mass;
import io.didymium.crypto.did.KeySource;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bulk.BulkReport;
import io.didymium.passport.bulk.BulkResult;
import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.verify.facts.IssuerKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks passports of units in bulk, by what {@link io.didymium.passport.bulk.BulkVerifier} found of their batches: registers first, all of
 * one batch together, then each unit alone. Immutable; may be shared by threads.
 */
public final class UnitScreen {
    private final KeySource keys;
    private final Instant at;

    private UnitScreen(KeySource keys, Instant at) {
        this.keys = keys;
        this.at = at;
    }

    /** Checks in a context. */
    public static UnitScreen of(BulkContext context) {
        return new UnitScreen(
                new IssuerKeys(context.trust(), context.at(), context.evidence().didDocuments()), context.at());
    }

    /**
     * What speaks against the registers of one batch, by {@link UnitRegister#digest}; together they must not count more than the batch weighs.
     *
     * @param registers all that name the passport; one that is given twice counts once
     * @param passport the summary of the passport that they name; null if it is not there
     * @param result what came of that passport; null if it is not there
     */
    public Map<String, NavigableSet<Reason>> check(
            Collection<UnitRegister> registers, @Nullable CredentialSummary passport, @Nullable BulkResult result) {
        Map<String, NavigableSet<Reason>> reasons = new TreeMap<>();
        registers.forEach(register -> reasons.put(register.digest(), check(register, passport, result)));
        if (passport != null && passport.lot().isPresent()) {
            Collection<UnitRegister> ofMaker = registers.stream()
                    .filter(register -> isOfMaker(reasons.getOrDefault(register.digest(), new TreeSet<>())))
                    .toList();
            Mass units = Mass.sum(RegisterChecks.trees(ofMaker).stream()
                    .map(UnitRegister::mass)
                    .toList());
            if (new UnitMasses(passport.lot().get().mass()).isExceededBy(units)) {
                ofMaker.forEach(register -> add(reasons.get(register.digest()), UnitFinding.UNITS_BEYOND_MASS));
            }
        }
        return reasons;
    }

    private static boolean isOfMaker(Collection<Reason> reasons) {
        return reasons.stream().noneMatch(reason -> RegisterChecks.isOfSigner(reason.code()));
    }

    private static void add(@Nullable NavigableSet<Reason> reasons, UnitFinding code) {
        Reason.of(code).ifPresent(requireNonNull(reasons, "reasons")::add);
    }

    private NavigableSet<Reason> check(
            UnitRegister register, @Nullable CredentialSummary passport, @Nullable BulkResult result) {
        NavigableSet<Reason> reasons = new TreeSet<>();
        RegisterChecks.refusal(register, keys, at).ifPresent(refusal -> add(reasons, refusal.code()));
        if (register.issuedAt().isAfter(at)) {
            add(reasons, UnitFinding.UNIT_TIME_IMPOSSIBLE);
        }
        if (passport == null || result == null || passport.lot().isEmpty()) {
            add(reasons, UnitFinding.UNIT_PASSPORT_ABSENT);
            return reasons;
        }
        if (!passport.issuer().equals(register.keyId().did().text())) {
            add(reasons, UnitFinding.UNIT_ISSUER_MISMATCH);
        }
        if (!passport.outputs().containsKey(register.batch().value())) {
            add(reasons, UnitFinding.UNIT_BATCH_MISMATCH);
        }
        if (result.outcome() == Outcome.FAILED) {
            add(reasons, UnitFinding.UNIT_BATCH_REJECTED);
        } else if (result.outcome() == Outcome.UNDECIDED) {
            add(reasons, UnitFinding.UNIT_BATCH_UNDECIDED);
        }
        return reasons;
    }

    /**
     * The results of units that are presented together, in the order given.
     *
     * @param summaries the summaries of the credentials, by digest
     * @param report what came of them
     */
    public List<UnitResult> verify(
            List<UnitPassport> units, Map<String, CredentialSummary> summaries, BulkReport report) {
        Map<String, NavigableSet<Reason>> ofRegisters = new HashMap<>();
        units.stream()
                .map(UnitPassport::register)
                .distinct()
                .collect(Collectors.groupingBy(UnitRegister::passport))
                .forEach((passport, registers) -> ofRegisters.putAll(check(
                        registers, summaries.get(passport), report.results().get(passport))));
        List<Presented> presented = units.parallelStream().map(Presented::of).toList();
        Map<List<Object>, Map<List<Object>, Long>> places = presented.stream()
                .filter(unit -> unit.counts(ofRegisters.getOrDefault(unit.register(), new TreeSet<>())))
                .collect(Collectors.groupingBy(
                        unit -> List.of(unit.batch(), unit.serial()),
                        Collectors.groupingBy(unit -> List.of(unit.root(), unit.index()), Collectors.counting())));
        return presented.parallelStream()
                .map(unit -> {
                    Map<List<Object>, Long> same = places.getOrDefault(List.of(unit.batch(), unit.serial()), Map.of());
                    return unit.result(
                            ofRegisters.getOrDefault(unit.register(), new TreeSet<>()),
                            same.size(),
                            same.getOrDefault(List.of(unit.root(), unit.index()), 1L));
                })
                .toList();
    }

    /**
     * A unit of which it is known whether its register counts it.
     *
     * @param register the digest of the register
     * @param batch the id of the batch
     * @param root the root of the register's tree, in hexadecimal
     * @param index the place in that tree
     * @param serial the serial number
     * @param counted whether the register counts it
     */
    public record Presented(String register, String batch, String root, int index, String serial, boolean counted) {
        /** What a unit's passport shows by itself. */
        public static Presented of(UnitPassport unit) {
            UnitRegister register = unit.register();
            return new Presented(
                    register.digest(),
                    register.batch().value(),
                    register.root().value().toHex(),
                    unit.index(),
                    unit.serial(),
                    unit.isCounted());
        }

        /**
         * Whether it shows something of others: what is forged does not.
         *
         * @param ofRegister what speaks against its register, as {@link #check} found
         */
        public boolean counts(Collection<Reason> ofRegister) {
            return counted && isOfMaker(ofRegister);
        }

        /**
         * The result.
         *
         * @param ofRegister what speaks against its register, as {@link #check} found
         * @param places how many different places of those that {@linkplain #counts count} have its serial number within its batch
         * @param times how often its own place is among them
         */
        public UnitResult result(Collection<Reason> ofRegister, long places, long times) {
            NavigableSet<Reason> reasons = new TreeSet<>(ofRegister);
            if (!counted) {
                add(reasons, UnitFinding.UNIT_NOT_COUNTED);
            } else if (counts(ofRegister)) {
                if (places > 1) {
                    add(reasons, UnitFinding.UNIT_SERIAL_SHARED);
                }
                if (times > 1) {
                    add(reasons, UnitFinding.UNIT_PRESENTED_TWICE);
                }
            }
            return new UnitResult(register, index, serial, Reason.worst(reasons), reasons);
        }
    }
}
