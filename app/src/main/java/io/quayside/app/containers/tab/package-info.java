/// What the tabs of a container's details have in common.
@NullMarked
package io.quayside.app.containers.tab;

import org.jspecify.annotations.NullMarked;
