/// Which Quayside this is, what it is made of, and what to put into a report.
@NullMarked
package io.quayside.app.about;

import org.jspecify.annotations.NullMarked;
