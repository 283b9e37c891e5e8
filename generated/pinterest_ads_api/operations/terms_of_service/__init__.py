"""Operations tagged terms_of_service."""
