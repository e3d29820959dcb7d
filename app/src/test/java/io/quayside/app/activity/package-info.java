@NullMarked
package io.quayside.app.activity;

import org.jspecify.annotations.NullMarked;
