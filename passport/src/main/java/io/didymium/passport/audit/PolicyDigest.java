package io.didymium.passport.audit;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.EvidenceLimits;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.process.MixingRule;
import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.stock.StockRule;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.catalogue.CriteriaFile;
import io.didymium.passport.inventory.BackgroundData;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.register.RegisterPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The digest of a policy: two policies have the same if they demand the same. What a verifier remembers of status lists is no demand
 * and does not count.
 *
 * <p>It is the SHA-256 of lines in UTF-8, one for each part of a policy, in a fixed order; sets and maps are in the order of their texts.
 */
public final class PolicyDigest {
    private PolicyDigest() {}

    /** The digest of a policy, as multibase base58btc of a sha2-256 multihash. */
    public static String of(VerificationPolicy policy) {
        return DigestMultibase.ofSha256(Bytes.ofUtf8(text(policy)));
    }

    /** The lines of which it is the digest. */
    static String text(VerificationPolicy policy) {
        List<String> lines = new ArrayList<>(List.of("didymium-policy-v1"));
        policy.severities().forEach((code, severity) -> lines.add(line("severity", code, severity)));
        balance(policy.balance(), lines);
        lines.add(line("status", policy.status().maximumAge(), policy.status().listIssuers()));
        lines.add(
                line("receipts", policy.receipts().required(), policy.receipts().delay()));
        policy.rules().packs().forEach(pack -> lines.add(rule("rule", pack)));
        policy.rules().required().ifPresent(pack -> lines.add(rule("required", pack)));
        policy.rules().information().forEach(rule -> lines.add(rule(rule)));
        lines.add(line("originParts", policy.originParts()));
        policy.settlements()
                .forEach(rule ->
                        lines.add(line("settlement", rule.measurand(), rule.limit(), rule.umpire(), rule.seller())));
        policy.specifications()
                .forEach(one -> lines.add(line("specification", one.criterion().iri(), one.guardBand(), one.limits())));
        policy.backgrounds().forEach(data -> lines.add(line("background", data)));
        lines.add(line("criteria", DigestMultibase.ofSha256(CriteriaFile.write(policy.criteria()))));
        lines.add(line("membership", policy.membership().associations()));
        ResponsibilityDemands demands = policy.responsibility();
        lines.add(line(
                "responsibility",
                demands.statementPercent(),
                demands.auditCriteria(),
                demands.riskCountries(),
                demands.grievanceDays(),
                demands.hazards()));
        RegisterPolicy register = policy.register();
        if (!register.equals(RegisterPolicy.standard())) {
            lines.add(line("register", register.required(), register.delay()));
        }
        if (policy.mixingRules().size() < MixingRule.values().length) {
            lines.add(line("mixingRules", policy.mixingRules()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void balance(BalanceRule rule, List<String> lines) {
        lines.add(line("balance", rule.coverageFactor(), rule.resolution(), rule.falseAlarmRate(), rule.commonPart()));
        EvidenceLimits evidence = rule.evidence();
        lines.add(line(
                "evidence",
                evidence.weighing(),
                evidence.estimate(),
                evidence.horwitzFactor(),
                evidence.sampling(),
                evidence.flowSampling(),
                evidence.share(),
                evidence.total(),
                evidence.element(),
                evidence.traceStated(),
                evidence.traceDownstream()));
        StockRule stock = rule.stock();
        lines.add(line(
                "stock",
                stock.coverageFactor(),
                stock.weighing(),
                stock.weighingShare(),
                stock.unaccountedShare(),
                stock.transitShare(),
                stock.periodMonths()));
    }

    private static String rule(String name, RulePack pack) {
        return line(
                name,
                pack.id(),
                pack.version(),
                pack.source(),
                pack.scope().groups(),
                pack.scope().magnetTypes(),
                pack.scope().massAbove(),
                pack.scope().batteries(),
                pack.applicationDate(),
                pack.elements(),
                pack.counted(),
                pack.isExhaustive(),
                pack.minima().stream()
                        .map(share -> line("share", share.from(), share.categories(), share.percents()))
                        .toList());
    }

    private static String rule(InformationRule rule) {
        return line(
                "information",
                rule.id(),
                rule.version(),
                rule.source(),
                rule.groups(),
                rule.actInForce(),
                rule.actNotBefore(),
                rule.yearsAfter(),
                rule.laterGroups(),
                rule.laterYearsAfter());
    }

    /** A line of parts, each with its length before it, so that no text of one part runs into the next. */
    private static String line(String name, Object... parts) {
        return Arrays.stream(parts)
                .map(PolicyDigest::text)
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining(" ", name + " ", ""));
    }

    private static String text(Object part) {
        if (part instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (part instanceof Double number) {
            // The whole binary value, because its shortest text is not the same in every version of Java.
            return new BigDecimal(number).toPlainString();
        }
        if (part instanceof FindingCode code) {
            return code.id();
        }
        if (part instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (part instanceof BackgroundData data) {
            return data.inventoryDigest() + " " + data.methodDigest();
        }
        if (part instanceof Optional<?> optional) {
            return optional.map(value -> "is " + text(value)).orElse("none");
        }
        if (part instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> line("entry", entry.getKey(), entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
        if (part instanceof List<?> list) {
            return list.stream().map(PolicyDigest::text).collect(Collectors.joining("\n"));
        }
        if (part instanceof Collection<?> set) {
            return set.stream().map(PolicyDigest::text).sorted().collect(Collectors.joining("\n"));
        }
        return part.toString();
    }
}
