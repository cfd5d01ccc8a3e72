/**
 * One company, register or certifier with its own key in a folder of its own: what it receives, issues, delivers and revokes. Start at {@link
 * io.didymium.examples.cli.office.OfficeFolder}.
 */
@NullMarked
package io.didymium.examples.cli.office;

import org.jspecify.annotations.NullMarked;
