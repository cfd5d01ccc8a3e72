package io.didymium.passport.exchange.registry;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.en18223.VersionHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator registers of a version of a passport (Regulation (EU) 2026/1778, Article 8(8) to (10)).
 *
 * @param product the unique product identifier
 * @param passport the id of the passport
 * @param operator the id of the responsible economic operator
 * @param granularity model, batch or item
 * @param facilities the ids of the facilities, at least one for the registry
 * @param address where the passport is served
 * @param backup where its back-up is, if there is one
 * @param commodityCode the code of the Combined Nomenclature or of TARIC
 * @param deactivated whether a single item was taken out of use; stated of items alone
 * @param hash the hash of the version
 */
public record RegistrationRecord(
        String product,
        String passport,
        String operator,
        String granularity,
        List<String> facilities,
        String address,
        Optional<String> backup,
        String commodityCode,
        Optional<Boolean> deactivated,
        VersionHash hash) {
    private static final String ITEM = "item";

    /** @throws IllegalArgumentException if a text is blank, or only a model or batch is said to be deactivated */
    public RegistrationRecord {
        Text.require(product, "product");
        Text.require(passport, "passport");
        Text.require(operator, "operator");
        Text.require(granularity, "granularity");
        facilities = List.copyOf(facilities);
        Text.require(address, "address");
        requireNonNull(backup, "backup");
        Text.require(commodityCode, "commodity code");
        requireNonNull(deactivated, "deactivated");
        if (deactivated.isPresent() != granularity.equals(ITEM)) {
            throw new IllegalArgumentException("deactivated is stated of items, and of items alone");
        }
        requireNonNull(hash, "hash");
    }

    /**
     * Starts the record of a version, with its ids, its facility and its hash.
     *
     * @throws IllegalArgumentException if the version names no operator
     */
    public static Builder builder(DppVersion version, String address, String commodityCode) {
        return new Builder(version, address, commodityCode);
    }

    /** What the registry would refuse of this record of a version, in a fixed order (Article 8(7)). */
    public List<Finding> faults(DppVersion version) {
        List<Finding> faults = new ArrayList<>();
        compare(faults, "the product", product, version.header().product());
        compare(faults, "the passport", passport, version.header().id());
        compare(faults, "the operator", operator, version.header().operator().orElse("nobody"));
        compare(faults, "the granularity", granularity, version.header().granularity());
        version.header()
                .facility()
                .filter(facility -> !facilities.contains(facility))
                .ifPresent(facility -> compare(faults, "the facilities", facilities.toString(), facility));
        compare(faults, "the hash", hash.value(), version.versionHash().value());
        if (facilities.isEmpty()) {
            faults.add(finding(RegistryFinding.REGISTRY_FACILITY_MISSING, Map.of()));
        }
        if (!commodityCode.matches("[0-9]{4,10}")) {
            faults.add(finding(RegistryFinding.REGISTRY_COMMODITY_CODE, Map.of("found", commodityCode)));
        }
        if (backup.isEmpty()) {
            faults.add(finding(RegistryFinding.REGISTRY_BACKUP_MISSING, Map.of()));
        } else if (backup.get().equals(address)) {
            faults.add(finding(RegistryFinding.REGISTRY_BACKUP_SAME, Map.of("found", address)));
        }
        return faults;
    }

    private void compare(List<Finding> faults, String member, String found, String expected) {
        if (!found.equals(expected)) {
            faults.add(finding(
                    RegistryFinding.REGISTRY_RECORD_INCOHERENT,
                    Map.of("member", member, "found", found, "expected", expected)));
        }
    }

    private Finding finding(RegistryFinding code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(product), arguments);
    }

    /**
     * The record in JSON, with the members of the registry's published mock ({@code upi}, {@code reoId} and so on) and, beside
     * them, {@code versionHash}.
     */
    public Bytes write() {
        JsonObjectBuilder record = JsonObject.builder()
                .put("upi", product)
                .put("reoId", operator)
                .put("liveURL", address)
                .putIfPresent("backupURL", backup)
                .put("commodityCode", commodityCode)
                .put("facilitiesId", JsonArray.ofStrings(facilities))
                .put("granularityLevel", granularity.toUpperCase(Locale.ROOT))
                .put("digitalProductPassportId", passport)
                .put("versionHash", ProofFormat.write(hash));
        deactivated.ifPresent(gone -> record.put("deactivated", gone.booleanValue()));
        return record.toBytes();
    }

    /** Gathers the parts of a {@link RegistrationRecord}; each method sets the part of its name. */
    public static final class Builder {
        private final DppVersion version;
        private final String address;
        private final String commodityCode;
        private List<String> facilities;
        private @Nullable String backup;
        private @Nullable Boolean deactivated;

        private Builder(DppVersion version, String address, String commodityCode) {
            this.version = version;
            this.address = address;
            this.commodityCode = commodityCode;
            this.facilities = version.header().facility().stream().toList();
            this.deactivated = version.header().granularity().equals(ITEM) ? Boolean.FALSE : null;
        }

        public Builder facilities(List<String> facilities) {
            this.facilities = facilities;
            return this;
        }

        public Builder backup(@Nullable String backup) {
            this.backup = backup;
            return this;
        }

        public Builder deactivated(@Nullable Boolean deactivated) {
            this.deactivated = deactivated;
            return this;
        }

        /** The record, checked. */
        public RegistrationRecord build() {
            return new RegistrationRecord(
                    version.header().product(),
                    version.header().id(),
                    version.header()
                            .operator()
                            .orElseThrow(() -> new IllegalArgumentException(version + " names no operator")),
                    version.header().granularity(),
                    facilities,
                    address,
                    Optional.ofNullable(backup),
                    commodityCode,
                    Optional.ofNullable(deactivated),
                    version.versionHash());
        }
    }
}
