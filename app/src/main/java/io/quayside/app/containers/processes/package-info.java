/// What runs in a container.
@NullMarked
package io.quayside.app.containers.processes;

import org.jspecify.annotations.NullMarked;
