namespace SmartAcademy.Data.Users;

internal static class PhoneOwners
{
    /// <summary>Users with a phone, written as +8801XXXXXXXXX; nobody for null.</summary>
    public static IQueryable<AcademyUser> WithPhone(this IQueryable<AcademyUser> users, string? phone) =>
        users.Where(user => phone != null && user.PhoneNumber == phone);
}
