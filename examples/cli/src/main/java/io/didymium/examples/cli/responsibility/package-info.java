/** Commands for people, risks and audits: due diligence, engagement. */
@NullMarked
package io.didymium.examples.cli.responsibility;

import org.jspecify.annotations.NullMarked;
