package io.didymium.passport.disclose;

import static java.util.Objects.requireNonNull;

import io.didymium.passport.PassportBundle;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes views of bundles: from one signature of each issuer, what a role may see.
 *
 * <p>Disclosures of what the role may not see are left out, with those from which it follows ({@link Derivation}); every signature,
 * link, receipt and status still holds, and verification says what is withheld. Who may see a member is in the table, unless its issuer
 * stated otherwise in the credential. What an issuer did not hide cannot be withheld, and is listed. The same bundle and roles give the
 * same bytes.
 *
 * <p>A view is the holder's choice: nothing keeps a holder from disclosing more.
 */
public final class Views {
    private final AccessTable table;

    /** Views by a table of one's own. */
    public Views(AccessTable table) {
        this.table = requireNonNull(table, "table");
    }

    /** Views by the published table. */
    public static Views standard() {
        return new Views(AccessTable.standard());
    }

    /** What a role may see of a bundle. */
    public View view(PassportBundle bundle, AccessRole role) {
        return view(bundle, Set.of(role));
    }

    /**
     * What each of some roles may see of a bundle: the same as a view for one of them, of a view for the other.
     *
     * @throws IllegalArgumentException if there is no role
     */
    public View view(PassportBundle bundle, Set<AccessRole> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a view is for at least one role");
        }
        return new Withholding(bundle, table, EnumSet.copyOf(roles)).view();
    }
}
