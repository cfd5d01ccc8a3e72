package io.didymium.passport.disclose;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who looks at passports, by rights of access.
 *
 * <p>The roles are partly ordered: what everyone may see, each of them may; the owner may see everything; a market surveillance
 * authority may see what customs may. Of legitimate interest, authority and customer none may see all that another may: as in the
 * Battery Regulation (EU) 2023/1542, Article 77(2), whose access groups EN 18239 takes up, they are no scale. That customs comes below
 * authority is a choice made here.
 */
public enum AccessRole {
    /** Everyone, without login. */
    PUBLIC("public"),
    /** Repairers, recyclers and other independent operators. */
    LEGITIMATE_INTEREST("interest"),
    /** Market surveillance authorities, notified bodies and the Commission. */
    AUTHORITY("authority"),
    /** Customs authorities. */
    CUSTOMS("customs"),
    /** Who bought the goods, or is about to. */
    CUSTOMER("customer"),
    /** The operators of the chain themselves, and whoever they give everything. */
    OWNER("owner");

    private final String id;

    AccessRole(String id) {
        this.id = id;
    }

    /** The name in tables, in credentials and on command lines. */
    public String id() {
        return id;
    }

    /** Whether it may see all that another may. */
    public boolean includes(AccessRole other) {
        return this == other || other == PUBLIC || this == OWNER || (this == AUTHORITY && other == CUSTOMS);
    }

    /** The role of a name. */
    public static Optional<AccessRole> find(String id) {
        return Stream.of(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
