/** Tests of the commands for people, risks and audits. */
@NullMarked
package io.didymium.examples.cli.responsibility;

import org.jspecify.annotations.NullMarked;
