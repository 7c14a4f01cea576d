"""`python -m brobygger`; Streamlit also finds our packaged components through this module's folder."""

from app.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
