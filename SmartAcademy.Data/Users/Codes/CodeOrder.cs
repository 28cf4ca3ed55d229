using SmartAcademy.Domain.Users.Codes;

namespace SmartAcademy.Data.Users.Codes;

/// <summary>A one-time code that is wanted.</summary>
/// <param name="UserId">Who may use it.</param>
/// <param name="Purpose">What it is good for; an earlier unused code of the same purpose becomes void.</param>
/// <param name="Form">How it travels.</param>
/// <param name="Lifetime">How long it is good.</param>
/// <param name="Subject">The address or number that it proves, if any.</param>
public sealed record CodeOrder(Guid UserId, CodePurpose Purpose, CodeForm Form, TimeSpan Lifetime, string? Subject = null);
