using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users.Accounts;

/// <summary>The filters of the list as its address tells them.</summary>
internal static class UserAddress
{
    public static UserFilter Read(IQueryCollection query) => new(
        query["q"].ToString() is { Length: > 0 } typed ? typed : null,
        Guid.TryParse(query["role"], out var role) ? role : null,
        Enum.TryParse<UserState>(query["state"], out var state) && Enum.IsDefined(state) ? state : null,
        Guid.TryParse(query["school"], out var school) ? school : null);
}
