"""The screens: each one a script that asks, shapes and shows."""
