package io.didymium.passport.audit;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.EvidenceLimits;
import io.didymium.core.stock.StockRule;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.catalogue.CriteriaFile;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The digests of what an auditor verified with: equal rules have equal digests. */
public final class AuditRules {
    private AuditRules() {}

    /** The digest of a trust list: of its file as {@link TrustWriter} writes it. */
    public static String trust(TrustList list) {
        return DigestMultibase.ofSha256(TrustWriter.write(list));
    }

    /** The digest of a policy: of a line for each of its demands. */
    public static String policy(VerificationPolicy policy) {
        List<String> lines = new ArrayList<>();
        policy.severities().forEach((code, severity) -> lines.add("severity " + code.id() + " " + severity));
        balance(policy.balance(), lines);
        lines.add("status " + policy.status().maximumAge());
        new TreeMap<>(policy.status().listIssuers())
                .forEach((issuer, others) -> lines.add("lists of " + issuer + " " + new TreeSet<>(others)));
        new TreeMap<>(policy.status().highestSeen()).forEach((list, seen) -> lines.add("seen " + list + " " + seen));
        lines.add("receipts " + policy.receipts().required() + " "
                + policy.receipts().delay());
        policy.rules().packs().forEach(pack -> lines.add("pack " + pack.id() + " " + pack.version()));
        policy.rules().required().ifPresent(pack -> lines.add("required " + pack.id() + " " + pack.version()));
        policy.rules().information().forEach(rule -> lines.add("information " + rule.id() + " " + rule.version()));
        lines.add("origins " + policy.originParts());
        policy.settlements().forEach(rule -> lines.add("settlement " + rule));
        policy.specifications().forEach(specification -> lines.add("specification " + specification));
        policy.backgrounds()
                .forEach(data -> lines.add("background " + data.inventoryDigest() + " " + data.methodDigest()));
        lines.add("criteria " + DigestMultibase.ofSha256(CriteriaFile.write(policy.criteria())));
        lines.add("membership " + policy.membership().associations());
        lines.add("statements " + policy.responsibility().statementPercent() + " "
                + policy.responsibility().auditCriteria() + " "
                + policy.responsibility().riskCountries() + " "
                + policy.responsibility().grievanceDays());
        return AuditedContent.digest(lines);
    }

    private static void balance(BalanceRule rule, List<String> lines) {
        lines.add("balance " + rule.coverageFactor().toPlainString() + " " + rule.resolution() + " "
                + exact(rule.falseAlarmRate()) + " " + exact(rule.commonPart()));
        EvidenceLimits limits = rule.evidence();
        List<Double> parts = List.of(
                limits.weighing(),
                limits.estimate(),
                limits.horwitzFactor(),
                limits.flowSampling(),
                limits.share(),
                limits.total(),
                limits.element(),
                limits.traceStated(),
                limits.traceDownstream());
        lines.add("evidence "
                + String.join(" ", parts.stream().map(AuditRules::exact).toList()));
        limits.sampling().forEach((form, part) -> lines.add("sampling " + form + " " + exact(part)));
        StockRule stock = rule.stock();
        lines.add("stock "
                + String.join(
                        " ",
                        List.of(
                                stock.coverageFactor().toPlainString(),
                                stock.weighing().toPlainString(),
                                stock.weighingShare().toPlainString(),
                                stock.unaccountedShare().toPlainString(),
                                stock.transitShare().toPlainString(),
                                String.valueOf(stock.periodMonths()))));
    }

    /** The whole binary value, because its shortest text is not the same in every version of Java. */
    private static String exact(double value) {
        return new BigDecimal(value).toPlainString();
    }
}
