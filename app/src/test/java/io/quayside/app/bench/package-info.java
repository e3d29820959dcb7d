/// What `installer/dev bench` runs: figures of the whole product against limits measured in the same run.
@NullMarked
package io.quayside.app.bench;

import org.jspecify.annotations.NullMarked;
